import { firstLoad, gzipSize } from '../tests/build/built.ts';
import type { Measurement } from './measurement.ts';

const BUILD = 'chrome-mv3';

/** What runs in pages and what the popup loads first, compressed. */
export async function measureSizes(): Promise<Measurement[]> {
  const load = (page: string) => firstLoad(BUILD, page).reduce((sum, file) => sum + gzipSize(BUILD, file), 0);
  return [
    { what: 'probe, on every page', runs: [gzipSize(BUILD, 'probe.js')], unit: 'bytes', limit: 700 },
    { what: 'judge, when turned to', runs: [gzipSize(BUILD, 'judge.js')], unit: 'bytes', limit: 11_000 },
    { what: 'page script, with an offer', runs: [gzipSize(BUILD, 'page.js')], unit: 'bytes', limit: 12_000 },
    { what: 'code script, while waiting', runs: [gzipSize(BUILD, 'code.js')], unit: 'bytes', limit: 8_000 },
    { what: 'offer frame, first load', runs: [load('offer.html')], unit: 'bytes' },
    { what: 'popup, first load', runs: [load('popup.html')], unit: 'bytes', limit: 40_000 },
    { what: 'background', runs: [gzipSize(BUILD, 'background.js')], unit: 'bytes' },
  ];
}
