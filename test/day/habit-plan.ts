import type { Category } from '../../protocol/vocabulary.ts'
import type { Stream } from './chance.ts'
import type { HallFacts, MatterFacts } from './hall-facts.ts'

const minute = 60_000

/** What only some do besides waiting and being served. Spans are milliseconds, `after` from taking the number. */
export type Habits = {
  /** Chosen at the kiosk together with the first; or one that comes to mind at the counter. */
  readonly more: readonly MatterFacts[]
  readonly asksForMore: MatterFacts | undefined
  /** A joint matter instead of all of these. */
  readonly joint: string | undefined
  /** Leaves out the last of several after all. */
  readonly drops: boolean
  /** The guide takes the number. */
  readonly byGuide: boolean
  readonly letsPass: { readonly after: number; readonly by: 'phone' | 'kiosk' } | undefined
  readonly looksUp: { readonly after: number } | undefined
  readonly losesSlip: { readonly after: number; readonly at: 'kiosk' | 'desk' } | undefined
  readonly needsHelp: { readonly after: number; readonly by: 'phone' | 'kiosk'; readonly managesAlone: boolean } | undefined
  readonly priority: { readonly after: number; readonly category: Category; readonly mistaken: boolean } | undefined
  readonly urgent: { readonly after: number } | undefined
  /** Where somebody who was missed says so. */
  readonly backBy: 'counter' | 'kiosk' | 'phone' | 'desk'
}

const shareOf = {
  more: 0.05,
  asksForMore: 0.015,
  joint: 0.008,
  drops: 0.15,
  byGuide: 0.03,
  letsPass: 0.04,
  looksUp: 0.05,
  losesSlip: 0.02,
  needsHelp: 0.02,
  elderlyNeedHelp: 0.12,
  priority: 0.04,
  mistaken: 0.25,
  urgent: 0.005,
} as const

type Who = { readonly matter: MatterFacts; readonly category: Category; readonly phone: boolean }

/** Every chance is drawn, whether it is needed or not, so that one habit takes nothing from the next. */
export function planHabits(hall: HallFacts, { matter, category, phone }: Who, chance: Stream): Habits {
  const within = (least: number, most: number) => ({ after: chance.within(least * minute, most * minute) })
  const others = hall.matters.filter((each) => each.matter !== matter.matter)
  const other = () => chance.pick(others)
  const [second, third, late] = [other(), other(), other()]
  const kiosk = chance.pick(['phone', 'kiosk'] as const)
  const by = phone ? kiosk : 'kiosk'
  const several = chance.happens(shareOf.more)
  const three = chance.happens(0.2) && third !== second
  const joint = chance.happens(shareOf.joint) ? hall.joint[0] : undefined
  const when = <T>(share: number, what: T): T | undefined => (chance.happens(share) ? what : undefined)
  return {
    more: several ? [second, ...(three ? [third] : [])] : [],
    asksForMore: when(shareOf.asksForMore, late),
    joint,
    drops: chance.happens(shareOf.drops),
    byGuide: chance.happens(shareOf.byGuide),
    letsPass: when(shareOf.letsPass, { ...within(0.5, 6), by }),
    looksUp: when(shareOf.looksUp, within(2, 15)),
    losesSlip: when(shareOf.losesSlip, { ...within(0.5, 6), at: chance.pick(['kiosk', 'desk'] as const) }),
    needsHelp: when(category === 'elderly' || category === 'disabled' ? shareOf.elderlyNeedHelp : shareOf.needsHelp, {
      ...within(0.2, 4),
      by,
      managesAlone: chance.happens(0.2),
    }),
    priority: when(category === 'ordinary' ? shareOf.priority : 0, {
      ...within(0.4, 4),
      category: chance.pick(['elderly', 'pregnant', 'disabled'] as const),
      mistaken: chance.happens(shareOf.mistaken),
    }),
    urgent: when(shareOf.urgent, within(0.5, 4)),
    backBy: chance.weighted([
      ['counter', 45],
      ['kiosk', 25],
      ['phone', phone ? 20 : 0],
      ['desk', 10],
    ] as const),
  }
}
