import type { Wait } from '../protocol/views/parts.ts'
import type { LoadLine, WhatIfEntry } from '../protocol/views/staff.ts'
import { range, say, wordsOf } from '../web/language.ts'

type Words = {
  head: string
  minutes: string
  please: string
  opens: string
  counter: (counter: number) => string
  serves: string
  now: string
  after: string
  trained: (clerk: string) => string
  free: (clerk: string) => string
  basis: string
  also: (line: string, from: string, to: string) => string
}

const hans: Words = {
  head: '如果多开一个窗口',
  minutes: '约等（分钟）',
  please: '请 ',
  opens: ' 开 ',
  counter: (counter) => `${counter} 号窗口`,
  serves: '，办 ',
  now: '现在',
  after: '多开后',
  trained: (clerk) => `${clerk}已培训，现在没有接件；`,
  free: (clerk) => `${clerk}现在没有接件；`,
  basis: '按这里办理的快慢推算。',
  also: (line, from, to) => `${line} 也从 ${from} 变为 ${to}。`,
}

const hant: Words = {
  head: '如果多開一個窗口',
  minutes: '約等（分鐘）',
  please: '請 ',
  opens: ' 開 ',
  counter: (counter) => `${counter} 號窗口`,
  serves: '，辦 ',
  now: '現在',
  after: '多開後',
  trained: (clerk) => `${clerk}已培訓，現在沒有接件；`,
  free: (clerk) => `${clerk}現在沒有接件；`,
  basis: '按這裡辦理的快慢推算。',
  also: (line, from, to) => `${line} 也從 ${from} 變為 ${to}。`,
}

const en: Words = {
  head: 'With one more counter',
  minutes: 'wait, min',
  please: '',
  opens: ' opens ',
  counter: (counter) => `counter ${counter}`,
  serves: ' for ',
  now: 'Now',
  after: 'Then',
  trained: (clerk) => `${clerk} is trained and free now. `,
  free: (clerk) => `${clerk} is free now. `,
  basis: 'Reckoned from the pace of services here.',
  also: (line, from, to) => ` ${line} too: from ${from} to ${to}.`,
}

const words = wordsOf(hans, hant, en)

/** What the hall suggests for the line that waits longest. */
export function WhatIfs({ whatIfs, lines }: { whatIfs: readonly WhatIfEntry[]; lines: readonly LoadLine[] }) {
  const [first] = [...whatIfs].sort((a, b) => b.before.p90 - a.before.p90)
  if (!first) return null
  const w = words.value
  const name = (id: string) => {
    const line = lines.find((each) => each.line === id)
    return line ? `${id} ${say(line.name)}` : id
  }
  const { clerk, counter, before, after, trained, others } = first
  return (
    <section class="whatif" data-testid="what-if">
      <h2>
        {w.head}
        <span>{w.minutes}</span>
      </h2>
      <p class="who">
        {w.please}
        <b>{clerk.name}</b>
        {w.opens}
        <b>{w.counter(counter)}</b>
        {w.serves}
        <b>{name(first.line)}</b>
      </p>
      <dl>
        <Range name={w.now} wait={before} scale={before.p90} test="now" />
        <Range name={w.after} wait={after} scale={before.p90} test="after" />
      </dl>
      <p class="note">
        {trained ? w.trained(clerk.name) : w.free(clerk.name)}
        {w.basis}
        {others.slice(0, 2).map((other) => w.also(name(other.line), range(other.before), range(other.after)))}
      </p>
    </section>
  )
}

function Range({ name, wait, scale, test }: { name: string; wait: Wait; scale: number; test: string }) {
  const left = (wait.p50 / scale) * 100
  return (
    <div>
      <dt>{name}</dt>
      <dd aria-hidden="true">
        <s style={{ left: `${left}%`, width: `${(wait.p90 / scale) * 100 - left}%` }} />
      </dd>
      <dd data-testid={`what-if-${test}`}>{range(wait)}</dd>
    </div>
  )
}
