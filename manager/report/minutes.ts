/** Minutes as the report has them, always with their decimal, so that a column of them stands in line; a dash for nobody. */
export const minutesOf = (minutes: number | undefined): string => (minutes === undefined ? '–' : minutes.toFixed(1))
