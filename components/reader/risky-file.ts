/** Kinds of files that run, or that can bring something that runs, when they are opened. */
const RISKY =
  /\.(apk|app|bat|cmd|com|cpl|deb|dmg|docm|exe|hta|html?|img|iso|jar|js|jse|lnk|msi|pkg|ps1|reg|rpm|scr|sh|svg|vbs?|wsf|xlsm)[\s.]*$/i;

/** Whether a file can harm who opens it, by its name. */
export function isRiskyFile(filename: string): boolean {
  return RISKY.test(filename.slice(-100));
}
