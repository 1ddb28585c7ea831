import type { Clues } from './clues.ts';
import type { FindReason } from './judge-code.ts';
import {
  CONFIRM_ADDRESS,
  ELSEWHERE_ADDRESS,
  INVITE_ADDRESS,
  PASSWORD_ADDRESS,
  SECRET,
  SIGN_IN_ADDRESS,
} from './link-shapes.ts';
import type { Link } from './segment.ts';
import { LINK_THRESHOLD, LINK_WEIGHTS } from './weights.ts';
import { findWords, type WordHit } from './word-index.ts';
import type { WordClass } from './words.ts';

/** Most links that are judged. */
const LINK_LIMIT = 120;
const URL_LIMIT = 4000;

const has = (hits: readonly WordHit[] | undefined, wordClass: WordClass) =>
  hits?.some((hit) => hit.wordClass === wordClass) ?? false;

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
    if (link.url.length > URL_LIMIT || !URL.canParse(link.url)) continue;
    const { href, pathname, search, hash } = new URL(link.url);
    const there = byUrl.get(href);
    if (there) there.places.push(link);
    else {
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

function weigh(place: Place, clues: Clues, order: number, count: number): FindReason[] {
  const reasons: FindReason[] = [];
  const add = (clue: keyof typeof LINK_WEIGHTS) =>
    reasons.push({ clue, weight: LINK_WEIGHTS[clue], about: place.url });
  const { address, url } = place;
  const labels = place.places.map((link) => findWords(link.label));
  const label = (wordClass: WordClass) => labels.some((hits) => has(hits, wordClass));
  const subject = (wordClass: WordClass) => has(clues.subjectHits, wordClass);
  const above = (wordClass: WordClass) =>
    place.places.some((link) => {
      for (let up = 0; up <= 3; up += 1) if (has(clues.hits[link.at - up], wordClass)) return true;
      return false;
    });

  if (place.bare) add('plainAddress');
  if (ELSEWHERE_ADDRESS.test(url)) add('elsewhereAddress');
  const password = PASSWORD_ADDRESS.test(address) || label('password');
  const invite = INVITE_ADDRESS.test(address) || label('invite');
  if (password) add('passwordLabel');
  if (invite) add('inviteLabel');

  const confirmAddress = CONFIRM_ADDRESS.test(address);
  const signInAddress = SIGN_IN_ADDRESS.test(address);
  if (confirmAddress) add('confirmAddress');
  else if (signInAddress) add('signInAddress');
  if (SECRET.test(address)) add('secretAddress');

  const confirmLabel = label('verify');
  const signInLabel = label('signIn');
  if (confirmLabel) add('confirmLabel');
  else if (signInLabel) add('signInLabel');
  if (label('elsewhere') && !confirmLabel && !signInLabel) add('elsewhereLabel');

  if (subject('verify')) add('confirmSubject');
  else if (subject('signIn')) add('signInSubject');
  if (above('verify')) add('confirmAbove');
  else if (above('signIn')) add('signInAbove');
  if (place.places.some((link) => link.button)) add('button');
  if (place.places.length > 1 && place.places.some((link) => link.label === '')) add('repeated');
  if (count === 1) add('onlyLink');
  if (order === 0) add('firstLink');

  if (subject('password')) add('passwordSubject');
  if (subject('invite')) add('inviteSubject');
  if (subject('other')) add('orderSubject');
  if (subject('notice')) add('noticeSubject');
  if (place.places.every((link) => link.at >= clues.footerAt)) add('footer');
  if (!confirmLabel && !signInLabel && !confirmAddress && !signInAddress) add('noLabelNoAddress');
  return reasons;
}

/** The confirmation or sign-in link of a message, with the clues for it. */
export function judgeLink(clues: Clues): { link: string | null; reasons: FindReason[] } {
  const all = places(clues.links);
  const real = all.filter((place) => !place.bare && !ELSEWHERE_ADDRESS.test(place.url));
  let best: { url: string; reasons: FindReason[]; score: number } | null = null;
  for (const place of all) {
    const reasons = weigh(place, clues, real.indexOf(place), real.length);
    const score = reasons.reduce((total, reason) => total + reason.weight, 0);
    if (!best || score > best.score) best = { url: place.url, reasons, score };
  }
  if (!best) return { link: null, reasons: [] };
  return { link: best.score >= LINK_THRESHOLD ? best.url : null, reasons: best.reasons };
}
