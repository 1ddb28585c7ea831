/** Puts the background together and attaches every listener before anything is awaited. */
import { defineBackground } from 'wxt/utils/define-background';
import { createArrivals } from '../lib/background/arrivals.ts';
import { createBadge } from '../lib/background/badge.ts';
import { emptyClipboardOf } from '../lib/background/clipboard.ts';
import { createCodeCards } from '../lib/background/code-card.ts';
import { createCodeSearch } from '../lib/background/code-search.ts';
import { createFillDesk } from '../lib/background/fill-desk.ts';
import { createFillHere } from '../lib/background/fill-here.ts';
import { onInstalled } from '../lib/background/first-run.ts';
import { createForgetCopied } from '../lib/background/forget-copied.ts';
import { createHandover } from '../lib/background/handover.ts';
import { createKeyboardCommand } from '../lib/background/keyboard-command.ts';
import { createMail } from '../lib/background/mail.ts';
import { createMailWatch } from '../lib/background/mail-watch.ts';
import { createMakeForFrame } from '../lib/background/make-for-frame.ts';
import { createMenus } from '../lib/background/menus.ts';
import { createNotifications } from '../lib/background/notifications.ts';
import { createOfferDesk } from '../lib/background/offer-desk.ts';
import { popupCommands } from '../lib/background/popup-commands.ts';
import { popupPlaces } from '../lib/background/popup-places.ts';
import { createRouter } from '../lib/background/router.ts';
import { createSiteBudget } from '../lib/background/site-budget.ts';
import { createSiteRules } from '../lib/background/site-rules.ts';
import { createStore } from '../lib/background/store.ts';
import { createTickets } from '../lib/background/tickets.ts';
import { createWaits, type WaitStart } from '../lib/background/waits.ts';
import { browser } from '../lib/browser.ts';
import { watchFacts } from '../lib/state.ts';

export default defineBackground(startBackground);

function startBackground(): void {
  const store = createStore();
  const mail = createMail({ store });
  const tickets = createTickets();
  const waits = createWaits(store);
  const rules = createSiteRules(store);
  const badge = createBadge(store);
  const handover = createHandover(badge);
  const copied = createForgetCopied(store, emptyClipboardOf);
  const notifications = createNotifications(store, copied.onCopied);
  const cards = createCodeCards({ tickets, waits });
  const search = createCodeSearch({ mail, store, waits, onChange: cards.onFound });
  const watch = createMailWatch({ mail, store, waits, search, onTurn: cards.onTurn });
  const startWait = async (start: WaitStart) => {
    const wait = await waits.open(start);
    await watch.keepUp();
    void cards.onWait(wait);
  };
  const make = createMakeForFrame(mail);
  const fillDesk = createFillDesk({ mail, make, tickets, budget: createSiteBudget(), handover, startWait });
  const fillHere = createFillHere({ mail, make, handover, startWait });
  const menus = createMenus({ mail, fillHere });
  const command = createKeyboardCommand(fillHere);
  const desk = createOfferDesk({ mail, store, tickets, rules, waits, fillDesk, cards, watch, copied });

  const ready = waits.restore();
  /** Work that nobody waits for: what fails in it is a fact already or does not matter to anyone. */
  const after = (work: () => Promise<unknown>) => void ready.then(work).catch(() => undefined);

  const popup = { ...popupCommands({ mail, store }), ...popupPlaces({ rules, handover, copied }) };
  browser.runtime.onMessage.addListener(createRouter({ popup, ...desk }, ready) as never);
  browser.runtime.onInstalled.addListener((details) => {
    after(() => menus.make());
    after(() => onInstalled(details));
  });
  browser.runtime.onStartup.addListener(() => after(() => menus.make()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    after(() => watch.onAlarm(name));
    after(() => copied.onAlarm(name));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => after(() => menus.onClicked(info, tab)));
  browser.commands.onCommand.addListener((name, tab) => after(() => command(name, tab)));
  browser.notifications.onClicked.addListener((id) => after(() => notifications.onClicked(id)));
  browser.notifications.onButtonClicked?.addListener((id) => after(() => notifications.onCopy(id)));
  browser.permissions.onAdded.addListener(() => after(() => mail.refresh('poll')));
  browser.tabs.onActivated.addListener(() => after(() => menus.adapt()));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (tab.active && (change.url || change.status)) after(() => menus.adapt());
    if (change.status === 'complete') after(() => cards.onTabLoaded(tabId));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    after(() => tickets.dropTab(tabId));
    after(() => waits.endTab(tabId));
  });
  browser.windows?.onFocusChanged.addListener(() => after(() => menus.adapt()));
  mail.onArrival(createArrivals({ store, search, notifications }));
  watchFacts((stores) => {
    after(() => badge.draw());
    if (stores.includes('mailboxes')) after(() => menus.adapt());
    if (stores.includes('singles')) after(() => watch.keepUp());
  });

  after(() => badge.draw());
  after(() => watch.keepUp());
  after(() => mail.resumeIntents());
  after(() => mail.carryOutDeletions());
}
