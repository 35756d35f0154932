import type { MatterEntry } from '../protocol/views/public.ts'
import { say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
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
    contact: '咨询和投诉',
    complaint: (phone: string) => `投诉电话：${phone}`,
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
    contact: '諮詢和投訴',
    complaint: (phone: string) => `投訴電話：${phone}`,
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
    contact: 'Questions and complaints',
    complaint: (phone: string) => `Complaints: ${phone}`,
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
          <Part title={w.basis} texts={guide.basis.map(say)} />
          <Part title={w.contact} texts={[say(guide.contact), w.complaint(guide.complaintPhone)]} />
        </Scroller>
      </main>
      <footer class="back-bar">
        <button type="button" data-testid="guide-back" onClick={close}>
          <Icon name="back" />
          {w.back}
        </button>
      </footer>
    </div>
  )
}

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
