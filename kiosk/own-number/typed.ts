export const mostTyped = 80

/** As the slip or the notice prints it, as far as it is typed: the dash comes after the number, or after the day of a case and before its last four. */
export const asPrinted = (typed: string): string =>
  typed
    .replace(/^([A-Z]{1,2}[0-9]{3})(?=[0-9A-Z])/, '$1-')
    .replace(/^([0-9]{8})([0-9]{4,6})([2-9A-HJ-NP-Z]{4})$/, '$1-$2-$3')
    .replace(/^([0-9]{8})(?=[0-9])/, '$1-')
