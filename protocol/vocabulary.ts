import * as v from 'valibot'

/** Every identifier has a brand, so that a ticket's id is never taken for its code. */
export const TicketId = v.pipe(v.string(), v.regex(/^t_[0-9a-z]{16}$/, 'a ticket id'), v.brand('TicketId'))
export type TicketId = v.InferOutput<typeof TicketId>

export const AppointmentId = v.pipe(v.string(), v.regex(/^a_[0-9a-z]{16}$/, 'an appointment id'), v.brand('AppointmentId'))
export type AppointmentId = v.InferOutput<typeof AppointmentId>

/** Bearer token of one ticket: whoever holds the slip may follow, cancel and rate it. 60 random bits, without letters that look alike. */
export const TicketCode = v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{12}$/, 'a ticket code'), v.brand('TicketCode'))
export type TicketCode = v.InferOutput<typeof TicketCode>

/** A line's id is the prefix of its numbers: one or two capital letters. */
export const LineId = v.pipe(v.string(), v.regex(/^[A-Z]{1,2}$/, 'one or two capital letters'), v.brand('LineId'))
export type LineId = v.InferOutput<typeof LineId>

export const MatterId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,47}$/, 'a matter id'), v.brand('MatterId'))
export type MatterId = v.InferOutput<typeof MatterId>

export const CounterNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999), v.brand('CounterNo'))
export type CounterNo = v.InferOutput<typeof CounterNo>

/** 工号: 3 to 10 digits. */
export const Badge = v.pipe(v.string(), v.regex(/^[0-9]{3,10}$/, '3 to 10 digits'), v.brand('Badge'))
export type Badge = v.InferOutput<typeof Badge>

export const DeviceId = v.pipe(v.string(), v.regex(/^[a-z]+-[0-9]{1,3}$/, 'a device id such as kiosk-1'), v.brand('DeviceId'))
export type DeviceId = v.InferOutput<typeof DeviceId>

/** Made by the caller. Belongs to the actor: two actors may use the same one. */
export const RequestId = v.pipe(v.string(), v.uuid(), v.brand('RequestId'))
export type RequestId = v.InferOutput<typeof RequestId>

/** Key of a record in the `personal` table; the journal keeps this and a digest, never the text. */
export const PersonalRef = v.pipe(v.string(), v.regex(/^p_[0-9a-z]{16}$/), v.brand('PersonalRef'))
export type PersonalRef = v.InferOutput<typeof PersonalRef>

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

/** One text of the hall in every language that its screens speak. */
export type Text = Readonly<Record<Language, string>>

/** 语音叫号: zh-Hans is Mandarin, yue Cantonese. What is read and what is heard differ. */
export const spokenLanguages = ['zh-Hans', 'yue', 'en'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

export const ticketStates = ['waiting', 'called', 'serving', 'parked', 'missed', 'finished', 'cancelled', 'carried'] as const
export type TicketState = (typeof ticketStates)[number]

/** Steps that a counter can take back within a few seconds. */
export const undoableSteps = ['missed', 'finished', 'transferred', 'returned'] as const
export type UndoableStep = (typeof undoableSteps)[number]

/** 预约. `arrived`: checked in and not called yet. How it ended: kept or late by when it came, broken by the hall, nobody came, or given back. */
export const appointmentStates = ['booked', 'arrived', 'kept', 'late', 'broken', 'no-show', 'cancelled'] as const
export type AppointmentState = (typeof appointmentStates)[number]

export const counterStates = ['closed', 'idle', 'called', 'serving', 'paused'] as const
export type CounterState = (typeof counterStates)[number]

/** 窗口类型, DESIGN §2 and R19. */
export const counterKinds = ['general', 'class', 'single', 'result', 'enquiry', 'agency', 'priority'] as const

/** 人群类别, R16. The reason stays on the clerk's screen. */
export const categories = ['ordinary', 'elderly', 'disabled', 'pregnant'] as const
export type Category = (typeof categories)[number]

/** Why somebody goes first, or no longer does: seen, told, shown by a paper; a mistaken choice; ill; 特事特办. Any other is free text, kept outside the journal. */
export const priorityReasons = ['seen', 'told', 'paper', 'mistaken', 'ill', 'special', 'other'] as const
export type PriorityReason = (typeof priorityReasons)[number]

/** 件, R26 to R35. */
export const outcomeKinds = ['instant', 'promised', 'escalated', 'supplement', 'joint', 'returned', 'enquiry', 'petition'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** Why something is given back or refused (R35, table F `return.test`): 不合法, 缺主件, 不符合条件, 缺件. `other` in words. */
export const returnReasons = ['not-lawful', 'main-paper-missing', 'conditions-not-met', 'papers-missing', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]

/** Why a service ended in another kind than the catalogue has (R28): papers, another authority decides, a system is down, wished so, 特事特办. */
export const departureReasons = ['papers', 'authority', 'system', 'wished', 'special', 'other'] as const
export type DepartureReason = (typeof departureReasons)[number]

/** 告知单、通知书 of table E: told once, papers to add, accepted, promised, given back, refused, tolerated, to be told later; decided against after it was accepted, given more time. */
export const noticeKinds = [
  'told-once',
  'supplement',
  'acceptance',
  'promise',
  'return',
  'refusal',
  'tolerance',
  'deferred',
  'denial',
  'extension',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Every notice comes in two: one for the citizen, one for the counter's file (000-5 「一 份給辦事群眾,一份留窗口備案」). */
export const noticeCopies = ['citizen', 'file'] as const
export type NoticeCopy = (typeof noticeCopies)[number]

/** 通知编号: the hall day and a number that rises within it; both copies carry it. */
export const NoticeNo = v.pipe(v.string(), v.regex(/^[0-9]{8}-T[0-9]{4,6}$/, 'a notice number such as 20261014-T0007'), v.brand('NoticeNo'))
export type NoticeNo = v.InferOutput<typeof NoticeNo>

/** 办件编号: the hall day and a number that rises within it. */
export const CaseNo = v.pipe(v.string(), v.regex(/^[0-9]{8}-[0-9]{4,6}$/, 'a case number such as 20261014-0007'), v.brand('CaseNo'))
export type CaseNo = v.InferOutput<typeof CaseNo>

/** `running`: its clock runs. `waiting`: for papers of the citizen's. `ready`: the result is at the result counter. */
export const caseStates = ['running', 'waiting', 'ready', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** 警示灯 (R33): how much of a case's time is used up. `overdue`: all of it. */
export const caseLights = ['green', 'yellow', 'red', 'overdue'] as const
export type CaseLight = (typeof caseLights)[number]
export type CaseLevel = Exclude<CaseLight, 'green'>

/** What starts the count (R32): 受理登记, 受理通知书, or the last papers (材料改正日). */
export const caseStarts = ['registration', 'acceptance', 'supplement'] as const

/** Why a case needs longer (R34). */
export const extensionReasons = ['complex', 'inquiry', 'expert', 'superior', 'other'] as const
export type ExtensionReason = (typeof extensionReasons)[number]

/** How a case ends. */
export const caseResults = ['granted', 'refused', 'withdrawn'] as const
export type CaseResult = (typeof caseResults)[number]

/** Why a case with a result is closed though nobody signed for it at a counter: nobody came, it went by mail or over the network, or there is another reason. */
export const closeReasons = ['not-fetched', 'mailed', 'online', 'other'] as const
export type CloseReason = (typeof closeReasons)[number]

/** 后台流转 (R39), in their order: out to the department, taken up there, the result back at the counter. */
export const caseSteps = ['transfer', 'pick-up', 'return'] as const
export type CaseStep = (typeof caseSteps)[number]

/** What a day is in the explanation of a due date (R31). */
export const dueDayKinds = ['start', 'workday', 'make-up', 'plain', 'weekend', 'holiday', 'paused'] as const
export type DueDayKind = (typeof dueDayKinds)[number]

/** Public holidays as the government calls them: 元旦, 春节, 清明节, 劳动节, 端午节, 中秋节, 国庆节. */
export const publicHolidays = ['new-year', 'spring', 'qingming', 'labour', 'dragon-boat', 'mid-autumn', 'national', 'other'] as const
export type PublicHoliday = (typeof publicHolidays)[number]

/** How a limit is counted (R31): working days, or every day. */
export const dayKinds = ['working', 'plain'] as const
export type DayKind = (typeof dayKinds)[number]

/** One matter of a visit of several. */
export const stageStates = ['done', 'now', 'ahead'] as const
export type StageState = (typeof stageStates)[number]

/** How a referral ended that is closed by hand (R01): settled, taken up elsewhere, or no longer wanted. */
export const referralResults = ['settled', 'elsewhere', 'withdrawn'] as const
export type ReferralResult = (typeof referralResults)[number]

/** 好差评, R45: exactly five, from 5 非常满意 to 1 非常不满意. */
export const ratingLevels = [5, 4, 3, 2, 1] as const
export type RatingLevel = (typeof ratingLevels)[number]

/** 去向, R07. Any other reason is free text, kept outside the journal. */
export const pauseReasons = ['meeting', 'site-visit', 'break', 'leave', 'training', 'equipment', 'other'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** What a pause is spent on (R25): the hall's work, one's own affairs, or a device that does not work. Own words are one's own affair until somebody approves. */
export const pauseClasses = ['work', 'own', 'equipment'] as const
export type PauseClass = (typeof pauseClasses)[number]
export const pauseClassOf: Readonly<Record<PauseReason, PauseClass>> = {
  meeting: 'work',
  'site-visit': 'work',
  training: 'work',
  break: 'own',
  leave: 'own',
  other: 'own',
  equipment: 'equipment',
}

/** 去向 (R07): where somebody of the staff is now. `out`: named by a colleague who is on the way. `off`: outside the hall's hours. */
export const whereaboutStates = ['at-counter', 'assisting', 'paused', 'leave', 'out', 'not-signed-in', 'off'] as const
export type WhereaboutState = (typeof whereaboutStates)[number]

/** Why the clock noticed an absence: a pause of one's own, or a free counter with people waiting. */
export const awayWhys = ['pause', 'idle'] as const
export type AwayWhy = (typeof awayWhys)[number]
export const awayVerdicts = ['confirmed', 'set-aside'] as const
export type AwayVerdict = (typeof awayVerdicts)[number]

/** 公开 (R05): the eight items of 000-4, the ten of 001-3 「十公开」, the twelve of 001-9. */
export const openLists = ['eight', 'ten', 'twelve'] as const
export type OpenList = (typeof openLists)[number]

export const roles = ['clerk', 'guide', 'chief', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

/** A console is a machine at which people sign in: the page of the clerks, or of the manager. */
export const deviceKinds = ['kiosk', 'board', 'window', 'keypad', 'printer', 'console', 'sign'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** Why somebody who waits is called out of order. `other` needs the clerk's own words. */
export const pickReasons = ['brought-papers', 'unwell', 'same-case', 'agreed', 'other'] as const
export type PickReason = (typeof pickReasons)[number]

/** AB岗: who stands first at a counter, who stands in. */
export const posts = ['A', 'B', 'C'] as const

/** Whom a drawn portrait shows. */
export const sitters = ['woman', 'man'] as const
export type Sitter = (typeof sitters)[number]

/** Presets of the rule set: one per source of the halls' regulations. */
export const presets = [
  'huangma',
  'street',
  'community',
  'province-general',
  'linze',
  'town-score',
  'township',
  'township-score',
  'jiayuguan',
  'shaoxing',
  'beihai',
  'station',
  'town',
  'hospital',
  'village',
] as const
export type PresetName = (typeof presets)[number]
