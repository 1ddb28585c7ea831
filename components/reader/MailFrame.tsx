import { text } from '../../lib/text.ts';

/** Shows cleaned mail in a frame that may do nothing: no scripts, no forms, no navigation, no origin. */
export function MailFrame({ html }: { html: TrustedHTML }) {
  const fill = (frame: HTMLIFrameElement | null) => {
    // As a property, because an attribute would turn the trusted type into a string, which the policy refuses.
    // Only when it is new, because setting it loads the frame again.
    if (frame && frame.srcdoc !== String(html)) frame.srcdoc = html as unknown as string;
  };
  return <iframe ref={fill} class="mail-frame" sandbox="" title={text('reader_frame')} />;
}
