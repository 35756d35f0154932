import * as v from 'valibot'

/** Bounds that several settings share. Whole or broken minutes from 0. */
export const minutes = (max: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(max))

export const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
