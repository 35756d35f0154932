import type { PrinterEntry } from '../protocol/views/parts.ts'
import type { MatterEntry } from '../protocol/views/public.ts'
import { entriesOf } from '../web/connection.ts'
import { say, wordsOf } from '../web/language.ts'
import { askSlip } from '../web/parts/ask-slip.ts'
import { Icon } from '../web/parts/icon.tsx'
import { PrintButton } from '../web/parts/print-button.tsx'
import { keptToken } from '../web/token.ts'
import type { Kiosk } from './kiosk.ts'
import { Scroller } from './scroller.tsx'

const words = wordsOf(
  {
    title: '依据和流程',
    basis: '办理依据',
    conditions: '受理条件',
    steps: '办理流程',
    times: '时限和收费',
    promised: (time: string) => `承诺时限：${time}`,
    legal: (time: string) => `法定时限：${time}`,
    fee: (fee: string) => `收费：${fee}`,
    fees: '收费项目、标准和依据',
    free: '不收任何费用',
    quantity: '数量',
    form: '申请书和示范文本',
    office: '办理处室',
    progress: '怎么查进度',
    contact: '咨询和投诉',
    complaint: (phone: string) => `投诉电话：${phone}`,
    list: '打印材料清单',
    back: '看好了，返回',
  },
  {
    title: '依據和流程',
    basis: '辦理依據',
    conditions: '受理條件',
    steps: '辦理流程',
    times: '時限和收費',
    promised: (time: string) => `承諾時限：${time}`,
    legal: (time: string) => `法定時限：${time}`,
    fee: (fee: string) => `收費：${fee}`,
    fees: '收費項目、標準和依據',
    free: '不收任何費用',
    quantity: '數量',
    form: '申請書和示範文本',
    office: '辦理處室',
    progress: '怎麼查進度',
    contact: '諮詢和投訴',
    complaint: (phone: string) => `投訴電話：${phone}`,
    list: '列印材料清單',
    back: '看好了，返回',
  },
  {
    title: 'Basis and steps',
    basis: 'Legal basis',
    conditions: 'Conditions',
    steps: 'Steps',
    times: 'Time and fee',
    promised: (time: string) => `Promised: ${time}`,
    legal: (time: string) => `By law: ${time}`,
    fee: (fee: string) => `Fee: ${fee}`,
    fees: 'Fees, one by one, and their basis',
    free: 'Nothing is charged',
    quantity: 'Number granted',
    form: 'Form and sample',
    office: 'Office',
    progress: 'Following its progress',
    contact: 'Questions and complaints',
    complaint: (phone: string) => `Complaints: ${phone}`,
    list: 'Print what to bring',
    back: 'Done reading',
  },
)

/** 办事指南 of one matter, for reading; it leads back to the matter. */
export function Guide({ kiosk, matter }: { kiosk: Kiosk; matter: MatterEntry }) {
  const w = words.value
  const { guide } = matter
  const close = () => {
    kiosk.guide.value = false
  }
  return (
    <div class="screen guide">
      <header class="top page-top" data-field="far">
        <p class="crumb">{w.title}</p>
        <h1 class="song">{say(matter.name)}</h1>
      </header>
      <main class="reading">
        <Scroller class="guide-parts">
          <Part title={w.conditions} texts={guide.conditions.map(say)} />
          <Part title={w.steps} texts={guide.steps.map(say)} ordered />
          <Part title={w.times} texts={[w.promised(say(guide.promised)), w.legal(say(guide.legal)), w.fee(say(guide.fee))]} />
          {guide.fees && <Part title={w.fees} texts={guide.fees.length > 0 ? guide.fees.map(feeSaid) : [w.free]} />}
          <Part title={w.basis} texts={guide.basis.map(say)} />
          {more(guide).map(([part, text]) => (
            <Part key={part} title={w[part]} texts={[text]} />
          ))}
          <Part title={w.contact} texts={[say(guide.contact), w.complaint(guide.complaintPhone)]} />
        </Scroller>
      </main>
      <footer class="back-bar">
        <button type="button" data-testid="guide-back" onClick={close}>
          <Icon name="back" />
          {w.back}
        </button>
        {kioskPrints(kiosk) && (
          <PrintButton testId="print-list" ask={() => askSlip({ kind: 'checklist', matter: matter.matter }, keptToken())}>
            {w.list}
          </PrintButton>
        )}
      </footer>
    </div>
  )
}

/** 收费项目、标准、依据 in one row each: what is not here need not be paid (R43). */
const feeSaid = ({ item, amount, basis }: NonNullable<MatterEntry['guide']['fees']>[number]): string =>
  [item, amount, basis].map(say).join('　')

/** What the lists of open items ask for besides, as far as the hall has said it (R05). */
const more = (guide: MatterEntry['guide']) =>
  (['quantity', 'form', 'office', 'progress'] as const).flatMap((part) => {
    const text = guide[part]
    return text ? [[part, say(text)] as const] : []
  })

/** Where no printer is reached, no list is offered: it would come out when its reader has long gone. */
const kioskPrints = (kiosk: Kiosk): boolean =>
  entriesOf<PrinterEntry>(kiosk.connection.entries.value, 'printer:').some(({ state }) => state === 'ready' || state === 'paper-low')

function Part({ title, texts, ordered = false }: { title: string; texts: readonly string[]; ordered?: boolean }) {
  return (
    <section>
      <h2>{title}</h2>
      <ol class={ordered ? 'steps' : ''}>
        {texts.map((text, index) => (
          <li key={text}>
            {ordered && <b>{index + 1}</b>}
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
