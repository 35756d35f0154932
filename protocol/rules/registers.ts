import * as v from 'valibot'

export const registrationGates = ['off', 'approvals', 'all'] as const

/** 初始登记 (R42). */
export const registerRules = {
  /**
   * 「必须首先在登记窗口进行初始登记后,才能正式审批程序」 (001-5c): a visit goes to the registration counter first. `approvals`: for matters whose catalogue kind
   * is not done at once; `all`: for every matter.
   */
  registrationGate: v.optional(v.picklist(registrationGates), 'off'),
  /** The line of the registration counters; its first matter is the registration. Empty: there is none, and the gate stands open. */
  registrationLine: v.optional(v.pipe(v.string(), v.regex(/^([A-Z]{1,2})?$/, 'one or two capital letters, or nothing')), ''),
}
