import * as v from 'valibot'
import { calendarOf } from './calendar.ts'
import { clockTime, Sessions } from './clock-time.ts'
import { checklistsOf } from './duty.ts'
import { chiefPowers, Day, DepartmentId } from './people.ts'
import { Printing, printersOf } from './printers.ts'
import { Rules } from './rules/rules.ts'
import { minutes } from './rules/setting.ts'
import { SignDocs, SignDriverDocs } from './signs.ts'
import {
  Badge,
  CounterNo,
  counterKinds,
  dayKinds,
  LineId,
  MatterId,
  outcomeKinds,
  posts,
  presets,
  roles,
  sitters,
  spokenLanguages,
  type Text,
} from './vocabulary.ts'

/** A text of a hall file. Simplified Chinese and English are written; traditional Chinese may be left out and is then converted at load. */
const WrittenText = v.strictObject({
  'zh-Hans': v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  'zh-Hant': v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(400))),
  en: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
})

export const Material = v.strictObject({
  name: WrittenText,
  note: v.optional(WrittenText),
  copies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  /** False: only in the case that the note names. */
  required: v.optional(v.boolean(), true),
})

/** `fees`: 收费项目、标准、依据, one by one; an empty list says that nothing is charged, none at all that the hall has not said (R43). */
const moreOfGuide = (text: typeof WrittenText) => ({
  /** 数量: how many are granted, where that is limited. */
  quantity: v.optional(text),
  /** 申请书示范文本: where the form and its sample lie. */
  form: v.optional(text),
  /** 办理处室 */
  office: v.optional(text),
  /** 许可审批进度: how its progress can be followed. */
  progress: v.optional(text),
  fees: v.optional(v.pipe(v.array(v.strictObject({ item: text, amount: text, basis: text })), v.maxLength(20))),
})

/** 办事指南 with the ten open items of R05 (001-3 「十公开」) as far as a queue system shows them. */
export const Guide = v.strictObject({
  basis: v.pipe(v.array(WrittenText), v.minLength(1)),
  conditions: v.pipe(v.array(WrittenText), v.minLength(1)),
  materials: v.array(Material),
  steps: v.pipe(v.array(WrittenText), v.minLength(1)),
  /** What the hall promises, and what the law allows. */
  promised: WrittenText,
  legal: WrittenText,
  fee: WrittenText,
  contact: WrittenText,
  complaintPhone: v.pipe(v.string(), v.maxLength(24)),
  /** What the lists of R05 ask for besides; a guide that has none of it stands as it always did. */
  ...moreOfGuide(WrittenText),
})

/** 预约: slots lie one after another in the hall's sessions, on the running day and so many days ahead. */
const LineAppointments = v.strictObject({
  slotMinutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(240)),
  /** People whom the line serves in a slot; `rules.appointmentWalkInPercent` of these places cannot be booked. */
  perSlot: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  days: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
})

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))
const Limit = v.strictObject({ days, kind: v.optional(v.picklist(dayKinds), 'working') })

/** 件: what a service of the matter usually ends in, and within how long (R28, R29). */
const CaseOfMatter = v.strictObject({
  kind: v.picklist(outcomeKinds),
  /** 承诺时限: what the hall promises. */
  promised: v.optional(Limit),
  /** 办结公告 (R41): its closed cases stand on the notice board, with masked names. */
  publish: v.optional(v.boolean()),
})

export const HallDocument = v.strictObject({
  hall: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, 'lower-case letters, digits and hyphens')),
    name: WrittenText,
    /** IANA time zone: all hours and hall days are in it. */
    zone: v.pipe(v.string(), v.minLength(3), v.maxLength(40)),
    /** The hall day changes here, not at midnight (DESIGN §4). */
    dayStartsAt: v.optional(clockTime, '04:00'),
    hours: v.pipe(v.array(v.tuple([clockTime, clockTime])), v.minLength(1), v.maxLength(4)),
    /** 监督电话 */
    supervisionPhone: v.pipe(v.string(), v.maxLength(24)),
    /** 值班电话: who answers when the hall is closed (R13). */
    dutyPhone: v.optional(v.pipe(v.string(), v.minLength(3), v.maxLength(24))),
    /** What a kiosk says when it does not reach the hall's server: how people get a number by hand. */
    byHand: v.optional(WrittenText),
  }),
  groups: v.pipe(
    v.array(
      v.strictObject({
        group: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, 'lower-case letters, digits and hyphens')),
        name: WrittenText,
        summary: WrittenText,
        icon: v.picklist(['business', 'insurance', 'property', 'identity', 'fund', 'tax', 'enquiry', 'result']),
      }),
    ),
    v.minLength(1),
  ),
  lines: v.pipe(
    v.array(
      v.strictObject({
        line: LineId,
        name: WrittenText,
        area: WrittenText,
        appointments: v.optional(LineAppointments),
        /** Its own hours on ordinary days; on others what it shares with the hall's. */
        hours: v.optional(v.pipe(Sessions, v.minLength(1))),
        /** Numbers a day. */
        dailyLimit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))),
      }),
    ),
    v.minLength(1),
  ),
  matters: v.pipe(
    v.array(
      v.strictObject({
        matter: MatterId,
        line: LineId,
        group: v.string(),
        name: WrittenText,
        /** What a service of it usually takes, until the hall has seen enough of them. */
        minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(240)),
        guide: Guide,
        case: v.optional(CaseOfMatter),
        /** 联办: one thing that is several matters. Their order is fixed; the lead counter sees the whole. */
        joint: v.optional(
          v.strictObject({
            stages: v.pipe(v.array(MatterId), v.minLength(2), v.maxLength(8)),
            leadCounter: v.optional(CounterNo),
          }),
        ),
      }),
    ),
    v.minLength(1),
  ),
  counters: v.pipe(
    v.array(
      v.strictObject({
        counter: CounterNo,
        kind: v.picklist(counterKinds),
        name: WrittenText,
        /** Tier 1 is the counter's own work; a farther tier is called when nearer ones are empty or it has waited too long. */
        lines: v.pipe(
          v.array(
            v.strictObject({
              line: LineId,
              tier: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
              /** Here instead of the rule set's `helpAfterMinutes`. */
              helpAfterMinutes: v.optional(minutes(240)),
            }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
  people: v.pipe(
    v.array(
      v.strictObject({
        badge: Badge,
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
        pin: v.pipe(v.string(), v.regex(/^[0-9]{4,12}$/, '4 to 12 digits')),
        roles: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
        /** 岗位, as the window screen names it. */
        title: WrittenText,
        /** The screens show a face drawn for this badge; without it a stand-in without features. */
        portrait: v.optional(v.picklist(sitters)),
        /** AB岗 (R22): who stands first at a counter, who stands in. */
        posts: v.array(v.strictObject({ counter: CounterNo, rank: v.picklist(posts) })),
        /** Lines that the clerk is trained for (R19); without it all. */
        skills: v.optional(v.array(LineId)),
        /** May call somebody out of order, where `rules.pick` lets it. */
        mayPick: v.optional(v.boolean()),
        /** The department that has sent the person (R21). */
        department: v.optional(DepartmentId),
        /** First day at this hall (R26). */
        since: v.optional(Day),
      }),
    ),
    v.minLength(1),
  ),
  /** Those who send people to the hall (R21). */
  departments: v.optional(
    v.array(
      v.strictObject({
        department: DepartmentId,
        name: WrittenText,
        phone: v.optional(v.pipe(v.string(), v.minLength(3), v.maxLength(24))),
        /** 首席代表: who answers for it here. */
        chief: v.optional(Badge),
        /** 授权: what the chief may do in its name, and since when. */
        mandate: v.optional(v.strictObject({ powers: v.pipe(v.array(v.picklist(chiefPowers)), v.minLength(1)), since: Day })),
      }),
    ),
  ),
  /** Without it `hall.hours` are those of every day. */
  calendar: v.optional(calendarOf(WrittenText)),
  /** 岗前、收尾清单 (R10, R62): the hall's own, instead of the common ones. */
  checklists: v.optional(checklistsOf(WrittenText)),
  /** 语音叫号: calls are spoken in these languages, one after another. Without it in Mandarin (zh-Hans); yue is Cantonese. */
  voice: v.optional(
    v.strictObject({
      languages: v.pipe(
        v.array(v.picklist(spokenLanguages)),
        v.minLength(1),
        v.check((languages) => new Set(languages).size === languages.length, 'each language once'),
      ),
    }),
  ),
  /** LED signs over windows that hang on the server's own machine, and kinds of them that do not come with the product. */
  signs: v.optional(SignDocs),
  signDrivers: v.optional(SignDriverDocs),
  /** Without them slips come out of the one printer that the program is started with, if any. */
  printers: v.optional(printersOf(WrittenText)),
  printing: v.optional(Printing),
  /** The regulation whose answers the hall began with. */
  preset: v.optional(v.picklist(presets)),
  rules: Rules,
})
export type HallDocument = v.InferOutput<typeof HallDocument>

type InEveryLanguage<T> = T extends { 'zh-Hans': string; en: string }
  ? Text
  : T extends v.Brand<v.BrandName>
    ? T
    : T extends readonly [unknown, unknown]
      ? T
      : T extends readonly (infer Item)[]
        ? InEveryLanguage<Item>[]
        : T extends object
          ? { [Key in keyof T]: InEveryLanguage<T[Key]> }
          : T

/** A hall that is loaded: each written text is complete in every language. */
export type Hall = InEveryLanguage<HallDocument>
