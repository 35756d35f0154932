import * as v from 'valibot'

/** A program that drives a device says that it does; `instance`: of this run of it. One at a time holds a device. */
export const AttachRequest = v.strictObject({ instance: v.pipe(v.string(), v.uuid()) })

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What a keypad's program tells of its pad since it was started; `counter/keypad/agent/counts.ts` says what each means. */
export const Tally = v.strictObject({
  plugged: v.boolean(),
  /** On their way to the hall. */
  waiting: count,
  pressed: count,
  rated: count,
  refused: count,
  ignored: count,
  repeated: count,
  unknown: count,
  unkept: count,
})
export type Tally = v.InferOutput<typeof Tally>
