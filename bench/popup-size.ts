/** The popup's place on the screen, in CSS pixels. */
export const POPUP_SIZE = { width: 380, height: 600 };
