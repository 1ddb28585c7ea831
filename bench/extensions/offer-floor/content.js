addEventListener(
  'focusin',
  () => {
    const host = document.createElement('div');
    host.style = 'position:fixed;left:8px;top:8px';
    const frame = document.createElement('iframe');
    frame.src = chrome.runtime.getURL('/offer.html');
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);
  },
  { capture: true, passive: true, once: true },
);
