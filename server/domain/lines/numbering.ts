/** The line's prefix and at least three digits; unique in the hall day because the serial only rises within it. [N1] */
export const numberOf = (line: string, serial: number): string => `${line}${String(serial).padStart(3, '0')}`
