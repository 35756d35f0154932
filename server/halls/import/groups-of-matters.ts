import type { Text } from '../../../protocol/vocabulary.ts'
import { newId } from './matter-ids.ts'
import type { Group, Matter, PresentHall } from './present-hall.ts'
import { makeText } from './texts.ts'

/** Drawings that the kiosk has for a drawer, by a word of its name. */
const drawings: readonly (readonly [Group['icon'], RegExp])[] = [
  ['result', /领|取件|出件|collect/i],
  ['fund', /公积金|贷款|fund/i],
  ['insurance', /社保|医保|保险|养老|insurance/i],
  ['property', /不动产|房|土地|规划|estate|property/i],
  ['tax', /税|发票|tax/i],
  ['identity', /户|身份|居住|出入境|护照|婚|证|identity|passport/i],
  ['business', /企业|公司|工商|市场|开办|business|company/i],
]

/** The kiosk's drawers: those of the hall, and new ones as rows name them. */
export class GroupsOfMatters {
  private readonly groups: Group[]

  constructor(present: PresentHall) {
    this.groups = [...present.groups]
  }

  /** The id of the drawer with this name (or id). */
  named(hans: string, english: string): string {
    const known = this.groups.find((group) => group.name['zh-Hans'] === hans || group.group === hans)
    if (known) {
      if (english !== '' && known.name.en !== english) this.replace(known, { ...known, name: { ...known.name, en: english } })
      return known.group
    }
    const { text } = makeText(hans, english, undefined)
    const id = newId('g', hans, text.en, (taken) => this.groups.some(({ group }) => group === taken))
    const icon = drawings.find(([, word]) => word.test(hans) || word.test(english))?.[0] ?? 'enquiry'
    this.groups.push({ group: id, name: text, summary: text, icon })
    return id
  }

  /** Without the drawers that the change has emptied; a new drawer says what is in it. */
  filled(present: PresentHall, matters: readonly Matter[]): Group[] {
    const used = new Set(matters.map(({ group }) => group))
    const before = new Set(present.matters.map(({ group }) => group))
    return this.groups
      .filter(({ group }) => used.has(group) || (present.groups.some((each) => each.group === group) && !before.has(group)))
      .map((group) =>
        present.groups.some((each) => each.group === group.group) ? group : { ...group, summary: summaryOf(group, matters) },
      )
  }

  private replace(known: Group, by: Group): void {
    this.groups[this.groups.indexOf(known)] = by
  }
}

function summaryOf({ group }: Group, matters: readonly Matter[]): Text {
  const [first, second] = matters.filter((matter) => matter.group === group).map(({ name }) => name)
  if (!first) throw new Error(`the drawer ${group} holds no matter`)
  if (!second) return first
  return {
    'zh-Hans': `${first['zh-Hans']}、${second['zh-Hans']}`.slice(0, 400),
    'zh-Hant': `${first['zh-Hant']}、${second['zh-Hant']}`.slice(0, 400),
    en: `${first.en}, ${second.en}`.slice(0, 600),
  }
}
