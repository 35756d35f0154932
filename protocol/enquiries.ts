import * as v from 'valibot'

/** Words of enquiries, records that are left for a colleague, and return visits (R01, R03, R58, R64). */

/** How a question came: 003 counts 「来信、来电、来访、传真、电子邮件等形式」, all of them as first-asked. */
export const enquiryChannels = ['desk', 'phone', 'letter', 'mail', 'online'] as const
export type EnquiryChannel = (typeof enquiryChannels)[number]

/** `where-to-ask`: the citizen was told where and how the answer is to be had (002). `referred`: a colleague answers. `open`: not answered yet. */
export const enquiryOutcomes = ['answered', 'where-to-ask', 'referred', 'open'] as const
export type EnquiryOutcome = (typeof enquiryOutcomes)[number]

/** Why somebody is called back. */
export const visitCauses = ['low-rating', 'agency', 'mediation'] as const
export type VisitCause = (typeof visitCauses)[number]

/** How a call back ended. `not-reached` ends nothing: it is tried again. */
export const visitResults = ['satisfied', 'put-right', 'declined', 'not-reached'] as const
export type VisitResult = (typeof visitResults)[number]

/** A number of a hall day: Z for an enquiry (咨询), J for a record left (首问登记), H for a return visit (回访). */
const numbered = (letter: string, what: string) => v.pipe(v.string(), v.regex(new RegExp(`^${letter}[0-9]{8}-[0-9]{3,6}$`), what))
export const EnquiryNo = numbered('Z', 'an enquiry number')
export const RecordNo = numbered('J', 'a record number')
export const VisitNo = numbered('H', 'a return visit number')
