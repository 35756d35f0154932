import * as v from 'valibot'

/** 岗前、收尾清单: what is looked at before the doors open, and before the lights go out. */
export const checklists = ['opening', 'closing'] as const
export type Checklist = (typeof checklists)[number]

/** An item of a list is known by a word of its own, so that its text may be mended without another item coming of it. */
export const ItemId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens'))

/** Items of one list in a hall document. `text`: as the document writes it, in three languages. */
const items = <Text extends v.GenericSchema>(text: Text) =>
  v.pipe(
    v.array(v.strictObject({ item: ItemId, name: text })),
    v.minLength(1),
    v.maxLength(40),
    v.check((all) => new Set(all.map(({ item }) => item)).size === all.length, 'each item once'),
  )

/** A hall's own lists; one that is left out is the common one. */
export const checklistsOf = <Text extends v.GenericSchema>(text: Text) =>
  v.strictObject({ opening: v.optional(items(text)), closing: v.optional(items(text)) })

/** Why a duty is told ahead: the first time, some days before, and once more the day before. */
export const reminderKinds = ['first', 'eve'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** 「工作交接內容包括物品、資料及工作任務等」 (000-4): what somebody adds to a hand-over in own words. */
export const ownKinds = ['thing', 'paper', 'task'] as const
export type OwnKind = (typeof ownKinds)[number]

/** Days of the longest plan: a year and a little more. */
export const longestPlanDays = 400
