import { PLACE_PAGES } from '../fill-pages/pages.ts';
import { playFillPages } from './play-fill-pages.ts';

playFillPages(PLACE_PAGES);
