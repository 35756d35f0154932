import type { Category, Language, OutcomeKind, RatingLevel } from '../../protocol/vocabulary.ts'
import { type AppointmentPlan, planAppointment } from './appointment-plan.ts'
import { arrivals, demand } from './arrivals.ts'
import { Stream } from './chance.ts'
import { type Habits, planHabits } from './habit-plan.ts'
import type { HallFacts } from './hall-facts.ts'

const minute = 60_000

/** All that one citizen will do and need, whatever the hall does. Instants are milliseconds UTC, spans milliseconds. */
export type CitizenPlan = {
  readonly n: number
  readonly at: number
  readonly matter: string
  readonly category: Category
  readonly language: Language
  /** Follows the ticket on the telephone. */
  readonly phone: boolean
  readonly citizen: { readonly name: string; readonly phone: string } | undefined
  /** The kiosk asks twice, as after a hiccup of the network: it is one number all the same. */
  readonly asksTwice: boolean
  readonly patience: number
  readonly walk: number
  /** Somewhere else when called: comes back after so long, or never. */
  readonly away: { readonly back: number | undefined } | undefined
  readonly service: number
  /** Fetches a paper in the middle of the service. */
  readonly fetches: { readonly back: number | undefined; readonly after: number } | undefined
  /** Sent on to another place in the middle of the service, or as soon as it is clear at which counter it belongs. */
  readonly sentOn: { readonly to: 'line' | 'counter' | 'badge'; readonly after: number; readonly which: number } | undefined
  readonly outcome: OutcomeKind
  readonly habits: Habits
  readonly appointment: AppointmentPlan | undefined
  /** Of what a matter usually takes, this one takes so much. */
  readonly pace: number
  readonly rating:
    | {
        readonly by: 'pad' | 'phone'
        readonly level: RatingLevel
        readonly after: number
        readonly tags: readonly string[]
        readonly comment: string | undefined
        /** Presses once more: the first one stands. */
        readonly twice: boolean
      }
    | undefined
}

const categories = [
  ['ordinary', 80],
  ['elderly', 13],
  ['disabled', 3],
  ['pregnant', 4],
] as const
const languages = [
  ['zh-Hans', 90],
  ['zh-Hant', 5],
  ['en', 5],
] as const
const outcomes: readonly (readonly [OutcomeKind, number])[] = [
  ['instant', 62],
  ['promised', 13],
  ['supplement', 9],
  ['enquiry', 7],
  ['returned', 3],
  ['joint', 3],
  ['escalated', 2],
  ['petition', 1],
]
const levels: readonly (readonly [RatingLevel, number])[] = [
  [5, 66],
  [4, 22],
  [3, 7],
  [2, 3],
  [1, 2],
]
const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'] as const
const praise = ['办事效率高', '服务热情', '一次办好'] as const
const blame = ['等候时间长', '材料说得不清楚', '来回跑了几趟'] as const

function ratingOf(phone: boolean, chance: Stream): CitizenPlan['rating'] {
  const by = chance.weighted([
    ['pad', 50],
    ['phone', phone ? 30 : 0],
    ['none', 35],
  ] as const)
  const level = chance.weighted(levels)
  const after = by === 'pad' ? chance.within(4_000, 35_000) : chance.within(2 * minute, 60 * minute)
  const words = level >= 4 ? praise : blame
  const tags = by !== 'none' && chance.happens(0.4) ? [chance.pick(words)] : []
  const comment = by === 'phone' && chance.happens(0.3) ? `${chance.pick(words)}，${level >= 4 ? '谢谢' : '请改进'}。` : undefined
  const twice = chance.happens(0.03)
  return by === 'none' ? undefined : { by, level, after, tags, comment, twice }
}

/** The whole day's citizens, in the order in which they come. The same seed and hall give the same ones. */
export function planCitizens(hall: HallFacts, count: number, seed: number): CitizenPlan[] {
  const { weights, pace } = demand(hall, count, Stream.of(seed, 'demand'))
  const kinds = outcomes.filter(([kind]) => hall.outcomeKinds.includes(kind))
  const citizens = arrivals(hall, count, Stream.of(seed, 'arrivals')).map((would, index): CitizenPlan => {
    const chance = Stream.of(seed, `citizen ${index}`)
    const matter = chance.weighted(weights)
    const category = chance.weighted(categories)
    const language = chance.weighted(languages)
    const phone = chance.happens(0.4)
    const named = chance.happens(0.25)
    const citizen = { name: `${chance.pick(surnames)}${chance.pick(surnames)}`, phone: `139${chance.between(10_000_000, 99_999_999)}` }
    const away = chance.happens(0.06)
    const fetches = chance.happens(0.05)
    const sentOn = chance.happens(0.06)
    const habits = planHabits(hall, { matter, category, phone }, Stream.of(seed, `habits ${index}`))
    const alone = habits.joint === undefined && habits.more.length === 0
    const booked = alone ? planAppointment(hall, { at: would, line: matter.line }, Stream.of(seed, `appointment ${index}`)) : undefined
    const { at, appointment } = booked ?? { at: would, appointment: undefined }
    return {
      n: index + 1,
      at,
      matter: matter.matter,
      category,
      language,
      phone: phone || appointment !== undefined,
      citizen: named || appointment !== undefined ? citizen : undefined,
      habits,
      appointment,
      pace,
      asksTwice: chance.happens(0.02),
      patience: Math.max(8 * minute, chance.about(75 * minute, 0.5)),
      walk: chance.within(12_000, category === 'ordinary' ? 55_000 : 95_000),
      away: away ? { back: chance.happens(0.65) ? chance.within(4 * minute, 25 * minute) : undefined } : undefined,
      service: Math.max(40_000, chance.about(matter.minutes * pace * minute * 0.92, 0.4)),
      fetches: fetches
        ? { back: chance.happens(0.85) ? chance.within(8 * minute, 40 * minute) : undefined, after: chance.within(0.3, 0.7) }
        : undefined,
      sentOn: sentOn
        ? {
            to: chance.pick(['line', 'line', 'counter', 'badge'] as const),
            after: chance.happens(0.25) ? 0 : chance.within(0.2, 0.6),
            which: chance.between(0, 1000),
          }
        : undefined,
      outcome: chance.weighted(kinds),
      rating: ratingOf(phone, chance),
    }
  })
  return citizens.sort((a, b) => a.at - b.at || a.n - b.n)
}
