import { FIELD_PAGES } from '../fill-pages/pages.ts';
import { playFillPages } from './play-fill-pages.ts';

playFillPages(FIELD_PAGES);
