import type { OpenList } from '../../../protocol/vocabulary.ts'
import type { HallConfig } from '../setup/events.ts'

type Matter = HallConfig['matters'][number]
type Holds = (matter: Matter, hall: HallConfig) => boolean

/** A text is there when it says something in Chinese; the other languages are made from it or beside it. */
const said = (text: { readonly 'zh-Hans': string } | undefined): boolean => (text?.['zh-Hans'].trim().length ?? 0) > 0
const someSaid = (texts: readonly { readonly 'zh-Hans': string }[]): boolean => texts.some(said)

/** What can be made public of a matter, and when it is. A matter without a fee has nothing to say of its items and their basis. */
const items = {
  name: ({ name }) => said(name),
  basis: ({ guide }) => someSaid(guide.basis),
  conditions: ({ guide }) => someSaid(guide.conditions),
  quantity: ({ guide }) => said(guide.quantity),
  steps: ({ guide }) => someSaid(guide.steps),
  legal: ({ guide }) => said(guide.legal),
  promised: ({ guide }) => said(guide.promised),
  // An empty list is an answer: nothing has to be brought. So it is complete with steps that say what happens instead.
  materials: ({ guide }) => guide.materials.length > 0 || someSaid(guide.steps),
  progress: ({ guide }) => said(guide.progress),
  fee: ({ guide }) => said(guide.fee),
  feeItems: ({ guide }) => guide.fees?.every(({ item, amount }) => said(item) && said(amount)) === true,
  feeBasis: ({ guide }) => guide.fees?.every(({ basis }) => said(basis)) === true,
  form: ({ guide }) => said(guide.form),
  office: ({ guide }) => said(guide.office),
  contact: ({ guide }) => said(guide.contact),
  complaintPhone: ({ guide }) => guide.complaintPhone.trim().length > 0,
  /** Whoever may serve it is shown by name and post: somebody who is trained for its line. */
  identity: ({ line }, { people }) => people.some((person) => person.roles.includes('clerk') && (person.skills?.includes(line) ?? true)),
  /** A counter's screen tells what is done there. */
  counters: ({ line }, { counters }) => counters.some(({ lines }) => lines.some((served) => served.line === line)),
} satisfies Record<string, Holds>
export type OpenItem = keyof typeof items

/**
 * 000-4 「工作人員身份公開、承諾服務制度公開、審批辦證手續公開、審批辦證時限公開、窗口服務內容公開、各項收費標準公開、各項業務流程公開、監督舉報電話公開」;
 * 001-3 「项目名称、法律政策依据、办理程序、申请条件、申报材料、法定及承诺时限、许可审批进度、收费项目、收费标准、收费依据“十公开”」;
 * 001-9 「名称、依据、条件、数量、程序、期限(包括法定期限和承诺期限)、提交材料目录、收费标准及依据、申请书示范文本、办理处室、联系人员和咨询投诉电话」.
 * Each item of a list is one or more of what is kept.
 */
export const openItems: Readonly<Record<OpenList, readonly (readonly OpenItem[])[]>> = {
  eight: [['identity'], ['promised'], ['materials', 'conditions'], ['legal'], ['counters'], ['fee'], ['steps'], ['complaintPhone']],
  ten: [
    ['name'],
    ['basis'],
    ['steps'],
    ['conditions'],
    ['materials'],
    ['legal', 'promised'],
    ['progress'],
    ['feeItems'],
    ['fee'],
    ['feeBasis'],
  ],
  twelve: [
    ['name'],
    ['basis'],
    ['conditions'],
    ['quantity'],
    ['steps'],
    ['legal', 'promised'],
    ['materials'],
    ['fee', 'feeBasis'],
    ['form'],
    ['office'],
    ['contact'],
    ['complaintPhone'],
  ],
}

/** What a matter's guide lacks of the hall's list; empty: it is complete. [D20] */
export function missingOf(hall: HallConfig, matter: Matter): OpenItem[] {
  const wanted = openItems[hall.rules.openList].flat()
  return wanted.filter((item) => !items[item](matter, hall))
}

export const itemsOf = (list: OpenList): number => openItems[list].length

/** How many items of the list are complete. */
export function completeItems(hall: HallConfig, matter: Matter): number {
  const missing = new Set(missingOf(hall, matter))
  return openItems[hall.rules.openList].filter((parts) => parts.every((part) => !missing.has(part))).length
}
