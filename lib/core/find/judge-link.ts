import { linkHost } from '../link-host.ts';
import type { Clues } from './clues.ts';
import {
  CONFIRM_ADDRESS,
  ELSEWHERE_ADDRESS,
  INVITE_ADDRESS,
  PASSWORD_ADDRESS,
  SECRET,
  SIGN_IN_ADDRESS,
  SIGN_IN_PAGE,
} from './link-shapes.ts';
import { LIMITS, type Link } from './segment.ts';
import { saysMinutes } from './weigh-code.ts';
import { type FindReason, LINK_THRESHOLD, LINK_WEIGHTS, type LinkClue } from './weights.ts';
import { findWords, type WordHit } from './word-index.ts';
import type { WordClass } from './words.ts';

/** Most links that are judged. */
const LINK_LIMIT = 120;
const URL_LIMIT = 4000;
/** How often one address is looked at. */
const PLACE_LIMIT = 8;
/** How many lines above a link say what it is for. */
const ABOVE = 3;

const has = (hits: readonly WordHit[] | undefined, wordClass: WordClass) =>
  hits?.some((hit) => hit.wordClass === wordClass) ?? false;

/** Has such a word that is not part of `cancel the subscription`, `verify the activity` or the like. */
const means = (hits: readonly WordHit[], wordClass: WordClass) =>
  !has(hits, 'activity') &&
  hits.some(
    (hit) =>
      hit.wordClass === wordClass &&
      !hits.some((other) => other.wordClass === 'elsewhere' && other.start <= hit.start),
  );

const SENTENCE_END = /[.!?]\s/;
/** The code itself, made a link. */
const CODE_LABEL = /^[\d\s-]+$/;

/** What the sentence around a link speaks of, without its own name; nothing when it stands alone. */
function sentenceHits({ before, label, at }: Link, clues: Clues): WordHit[] {
  if (before === '' || CODE_LABEL.test(label)) return [];
  const line = clues.segments[at]?.lower ?? '';
  const from = line.indexOf(label, Math.max(0, line.indexOf(before)) + before.length);
  const after =
    label === '' || from < 0 ? '' : line.slice(from + label.length, from + label.length + LIMITS.label);
  return findWords(`${before.split(SENTENCE_END).at(-1)} ; ${after.split(SENTENCE_END)[0]}`);
}

interface Place {
  url: string;
  address: string;
  bare: boolean;
  places: Link[];
}

/** One entry per address; a button and the same address written out are one. */
function places(links: Link[]): Place[] {
  const byUrl = new Map<string, Place>();
  for (const link of links.slice(0, LINK_LIMIT)) {
    if (link.url.length > URL_LIMIT || linkHost(link.url) === null) continue;
    const { href, pathname, search, hash } = new URL(link.url);
    const there = byUrl.get(href);
    if (there && there.places.length < PLACE_LIMIT) there.places.push(link);
    else if (!there) {
      const address = pathname + search + hash;
      byUrl.set(href, {
        url: href,
        address,
        bare: pathname.length <= 1 && search === '' && hash === '',
        places: [link],
      });
    }
  }
  return Array.from(byUrl.values());
}

interface Company {
  /** Position among the links that may lead to something, or -1. */
  order: number;
  /** How many of those there are, and how many are drawn as buttons. */
  count: number;
  buttons: number;
}

function weigh(place: Place, clues: Clues, { order, count, buttons }: Company): FindReason[] {
  const reasons: FindReason[] = [];
  const add = (clue: LinkClue) => reasons.push({ clue, weight: LINK_WEIGHTS[clue], about: place.url });
  const { address, url } = place;
  const labels = place.places.map((link) => findWords(link.label));
  const label = (wordClass: WordClass) => labels.some((hits) => has(hits, wordClass));
  const subject = (wordClass: WordClass) => has(clues.subjectHits, wordClass);
  const above = (wordClass: WordClass) =>
    place.places.some((link) => {
      for (let up = 0; up <= ABOVE; up += 1) if (has(clues.hits[link.at - up], wordClass)) return true;
      return false;
    });

  if (place.bare) add('plainAddress');
  if (ELSEWHERE_ADDRESS.test(url)) add('elsewhereAddress');
  const password = PASSWORD_ADDRESS.test(address) || label('password');
  const invite = INVITE_ADDRESS.test(address) || label('invite');
  if (password) add('passwordLabel');
  if (invite) add('inviteLabel');

  const confirmAddress = CONFIRM_ADDRESS.test(address);
  const isPage = SIGN_IN_PAGE.test(address);
  const signInAddress = SIGN_IN_ADDRESS.test(address) && !isPage;
  if (confirmAddress) add('confirmAddress');
  else if (signInAddress) add('signInAddress');
  if (SECRET.test(address)) add('secretAddress');

  const confirmLabel = labels.some((hits) => means(hits, 'verify'));
  const signInLabel = labels.some((hits) => means(hits, 'signIn'));
  const inLine =
    !confirmLabel &&
    !signInLabel &&
    place.places.some((link) => {
      const hits = sentenceHits(link, clues);
      return means(hits, 'verify') || means(hits, 'signIn');
    });
  if (confirmLabel) add('confirmLabel');
  else if (signInLabel) add('signInLabel');
  else if (inLine && !label('elsewhere')) add('confirmLine');
  if ((label('elsewhere') || label('activity')) && !confirmLabel && !signInLabel) add('elsewhereLabel');
  const isYes = labels.some((hits) => hits.some((hit) => hit.wordClass === 'yes' && hit.start === 0));
  if (isYes) add('yesLabel');
  if (label('other') || label('coupon')) add('otherLabel');

  if (subject('verify')) add('confirmSubject');
  else if (subject('signIn')) add('signInSubject');
  if (above('verify')) add('confirmAbove');
  else if (above('signIn')) add('signInAbove');
  const isButton = place.places.some((link) => link.button);
  if (isButton) add('button');
  const soon = place.places.some((link) =>
    clues.hits
      .slice(Math.max(0, link.at - ABOVE), link.at + ABOVE + 1)
      .some((hits, index) =>
        saysMinutes(hits, clues.segments[Math.max(0, link.at - ABOVE) + index]?.lower ?? ''),
      ),
  );
  const wanted = (subject('verify') && above('verify')) || (subject('signIn') && soon);
  if (isButton && buttons === 1 && wanted) add('onlyButton');
  const isVague = !signInAddress && !confirmAddress && !subject('signIn') && !soon;
  if (isPage || (signInLabel && !confirmLabel && isVague)) add('plainSignIn');
  const introduced = place.places.some((link) => {
    const line = clues.segments[link.at - 1];
    return line?.text.endsWith(':') && means(clues.hits[link.at - 1] ?? [], 'verify');
  });
  if (introduced) add('introduced');
  if (above('ask') && (above('verify') || above('signIn'))) add('asked');
  if (place.places.length > 1 && place.places.some((link) => link.label === '')) add('repeated');
  if (count === 1) add('onlyLink');
  if (order === 0) add('firstLink');

  if (subject('password')) add('passwordSubject');
  if (subject('invite')) add('inviteSubject');
  if (subject('other') || subject('coupon')) add('orderSubject');
  if (subject('notice')) add('noticeSubject');
  if (place.places.every((link) => clues.segments[link.at]?.quoted)) add('quotedLink');
  if (place.places.every((link) => link.at >= clues.footerAt)) add('footerLink');
  const agrees = isYes && subject('verify');
  if (!confirmLabel && !signInLabel && !inLine && !confirmAddress && !signInAddress && !agrees)
    add('noLabelNoAddress');
  return reasons;
}

/** The confirmation or sign-in link of a message, with the clues for it. */
export function judgeLink(clues: Clues): { link: string | null; reasons: FindReason[] } {
  const all = places(clues.links);
  const real = all.filter((place) => !place.bare && !ELSEWHERE_ADDRESS.test(place.url));
  const buttons = real.filter((place) => place.places.some((link) => link.button)).length;
  let best: { url: string; reasons: FindReason[]; score: number } | null = null;
  for (const place of all) {
    const reasons = weigh(place, clues, { order: real.indexOf(place), count: real.length, buttons });
    const score = reasons.reduce((total, reason) => total + reason.weight, 0);
    if (!best || score > best.score) best = { url: place.url, reasons, score };
  }
  if (!best) return { link: null, reasons: [] };
  return { link: best.score >= LINK_THRESHOLD ? best.url : null, reasons: best.reasons };
}
