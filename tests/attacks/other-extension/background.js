/**
 * Another extension with every right a person may have given it. It answers everybody who knocks, so that a second
 * copy of it shows that knocking works; and it does what target.json says.
 */
const api = globalThis.browser ?? globalThis.chrome;
const PATIENCE = 3_000;

api.runtime.onMessageExternal.addListener((_message, _sender, reply) => reply('heard'));
api.runtime.onConnectExternal.addListener((port) => port.postMessage('heard'));

const inTime = (work) =>
  Promise.race([
    work.catch((error) => `refused: ${error.message}`),
    new Promise((resolve) => setTimeout(() => resolve('no answer'), PATIENCE)),
  ]);

const connect = (id) =>
  new Promise((resolve) => {
    const port = api.runtime.connect(id);
    port.onMessage.addListener((message) => resolve(JSON.stringify(message)));
    port.onDisconnect.addListener(() =>
      resolve(`refused: ${api.runtime.lastError?.message ?? port.error?.message}`),
    );
    port.postMessage({ to: 'background', command: 'currentSite' });
  });

async function inTabs(urlStart) {
  const tabs = (await api.tabs.query({})).filter(({ url }) => !url || url.startsWith(urlStart));
  return Promise.all(
    tabs.map(async ({ id }) => {
      const [{ result }] = await api.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        func: () => location.href,
      });
      return result;
    }),
  );
}

async function start() {
  const { report, id, origin, envelopes, files } = await (
    await fetch(api.runtime.getURL('target.json'))
  ).json();
  if (!report) return;
  const answers = await Promise.all(
    envelopes.map((envelope) =>
      inTime(api.runtime.sendMessage(id, envelope).then((reply) => JSON.stringify(reply))),
    ),
  );
  const read = (path) => fetch(`${origin}/${path}`).then((response) => response.text());
  const told = {
    answers,
    port: await inTime(connect(id)),
    files: await Promise.all(files.map((path) => inTime(read(path)))),
    tabs: await inTime(inTabs(origin).then((seen) => JSON.stringify(seen))),
    storage: JSON.stringify(await api.storage.local.get(null)),
    databases: JSON.stringify(await indexedDB.databases()),
  };
  await fetch(report, { method: 'POST', body: JSON.stringify(told) });
}
start();
