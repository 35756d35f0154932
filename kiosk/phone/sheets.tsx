import { useSignal } from '@preact/signals'
import type { MatterEntry } from '../../protocol/views/public.ts'
import { say, wordsOf } from '../../web/language.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { MaterialTick } from '../material-tick.tsx'
import { broughtOf, tick } from './brought.ts'
import { Sheet } from './sheet.tsx'
import type { Shown } from './shown.ts'

const words = wordsOf(
  {
    papers: '要带的材料',
    how: '带了就点一下，只记在您的手机上',
    none: '办这件事不用带材料',
    copies: (n: number) => `${n} 份`,
    optional: '如需',
    guide: '收费、时限和依据',
    fee: '收费',
    fees: '未公开的收费，您可以不交',
    promised: '承诺时限',
    legal: '法定时限',
    conditions: '受理条件',
    steps: '办理流程',
    basis: '办理依据',
    contact: '咨询',
    complaint: '投诉电话',
    quantity: '数量',
    form: '申请书和示范文本',
    office: '办理处室',
    progress: '怎么查进度',
    ask: '要取消这个号吗？',
    consequence: '取消以后不再叫这个号，排队的位置也就让出去了。',
    keep: '不取消，继续等',
    cancel: (number: string) => `取消 ${number}`,
    cancelling: '正在取消',
    failed: '还没有取消。请稍等再点一次；不取消也不要紧，叫到时不用理会。',
    late: '已经叫到您了，现在不能取消。请到窗口告诉工作人员。',
  },
  {
    papers: '要帶的材料',
    how: '帶了就點一下，只記在您的手機上',
    none: '辦這件事不用帶材料',
    copies: (n: number) => `${n} 份`,
    optional: '如需',
    guide: '收費、時限和依據',
    fee: '收費',
    fees: '未公開的收費，您可以不交',
    promised: '承諾時限',
    legal: '法定時限',
    conditions: '受理條件',
    steps: '辦理流程',
    basis: '辦理依據',
    contact: '諮詢',
    complaint: '投訴電話',
    quantity: '數量',
    form: '申請書和示範文本',
    office: '辦理處室',
    progress: '怎麼查進度',
    ask: '要取消這個號嗎？',
    consequence: '取消以後不再叫這個號，排隊的位置也就讓出去了。',
    keep: '不取消，繼續等',
    cancel: (number: string) => `取消 ${number}`,
    cancelling: '正在取消',
    failed: '還沒有取消。請稍等再點一次；不取消也不要緊，叫到時不用理會。',
    late: '已經叫到您了，現在不能取消。請到窗口告訴工作人員。',
  },
  {
    papers: 'What to bring',
    how: 'Touch what you have. Kept on your phone only',
    none: 'You need no papers for this',
    copies: (n: number) => (n === 1 ? '1 copy' : `${n} copies`),
    optional: 'if needed',
    guide: 'Fee, time and basis',
    fee: 'Fee',
    fees: 'You need not pay a fee that is not published',
    promised: 'Promised time',
    legal: 'Time by law',
    conditions: 'Conditions',
    steps: 'Steps',
    basis: 'Legal basis',
    contact: 'Questions',
    complaint: 'Complaints',
    quantity: 'Number granted',
    form: 'Form and sample',
    office: 'Office',
    progress: 'Following its progress',
    ask: 'Cancel this number?',
    consequence: 'It will not be called any more, and your place goes to the next person.',
    keep: 'Keep waiting',
    cancel: (number: string) => `Cancel ${number}`,
    cancelling: 'Cancelling',
    failed: 'It is not cancelled yet. Please try again in a moment. If you just leave, nothing happens either.',
    late: 'You are being called, so it cannot be cancelled here. Please tell the clerk.',
  },
)

export function PapersSheet({ matter, code, close }: { matter: MatterEntry; code: string; close: () => void }) {
  const w = words.value
  const brought = broughtOf(code).value
  const { materials } = matter.guide
  return (
    <Sheet title={w.papers} close={close}>
      <p class="note">{materials.length > 0 ? w.how : w.none}</p>
      <ol class="papers">
        {materials.map((material, index) => (
          <li key={material.name['zh-Hans']}>
            <MaterialTick
              material={material}
              testId={`material-${index}`}
              brought={brought.has(index)}
              count={material.required ? w.copies(material.copies) : w.optional}
              onTick={() => tick(code, index)}
            />
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

export function GuideSheet({ matter, close }: { matter: MatterEntry; close: () => void }) {
  const w = words.value
  const { guide } = matter
  const rows: [string, string[]][] = [
    [w.fee, [say(guide.fee), ...(guide.fees ?? []).map(({ item, amount, basis }) => [item, amount, basis].map(say).join('　')), w.fees]],
    [w.promised, [say(guide.promised)]],
    [w.legal, [say(guide.legal)]],
    [w.conditions, guide.conditions.map(say)],
    [w.steps, guide.steps.map((step, index) => `${index + 1}. ${say(step)}`)],
    [w.basis, guide.basis.map(say)],
    ...(['quantity', 'form', 'office', 'progress'] as const).flatMap((part): [string, string[]][] => {
      const text = guide[part]
      return text ? [[w[part], [say(text)]]] : []
    }),
    [w.contact, [say(guide.contact)]],
    [w.complaint, [guide.complaintPhone]],
  ]
  return (
    <Sheet title={w.guide} close={close}>
      <dl class="guide">
        {rows.map(([name, texts]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {texts.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

/** The second, named confirmation: each answer says what it does. */
export function CancelSheet({ shown: { connection, ticket }, close }: { shown: Shown; close: () => void }) {
  const w = words.value
  const state = useSignal<'asking' | 'sending' | 'failed' | 'late'>('asking')
  const cancel = async () => {
    if (state.value === 'sending') return
    state.value = 'sending'
    const outcome = await connection.send('ticket.cancel', { ticket: ticket.id })
    if ('result' in outcome) close()
    else state.value = 'refused' in outcome && outcome.refused === 'wrong-state' ? 'late' : 'failed'
  }
  return (
    <Sheet title={w.ask} close={close}>
      <p class="big">
        <TicketNumber number={ticket.number} />
      </p>
      <p class="note">{state.value === 'failed' ? w.failed : state.value === 'late' ? w.late : w.consequence}</p>
      <div class="answers" role="status">
        <button type="button" class="ok" data-testid="keep" onClick={close}>
          {w.keep}
        </button>
        {state.value !== 'late' && (
          <button type="button" data-testid="cancel-confirm" data-pressed={state.value === 'sending' || undefined} onClick={cancel}>
            {state.value === 'sending' ? w.cancelling : w.cancel(ticket.number)}
          </button>
        )}
      </div>
    </Sheet>
  )
}
