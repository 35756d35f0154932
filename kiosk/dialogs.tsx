import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { wordsOf } from '../web/language.ts'
import { Icon, type IconName } from '../web/parts/icon.tsx'
import { cardWords } from './card/words.ts'
import { forgetAfter } from './idle.ts'
import type { Kiosk } from './kiosk.ts'
import type { Failure } from './taking.ts'

const words = wordsOf(
  {
    still: '您还在吗？',
    leaving: (n: number) => `${n} 秒后回到首页，您点过的内容不会留下。`,
    here: '我还在',
    later: '号还没有取到',
    storage: '系统现在不能记录。请稍等一会儿再点一次，或者到咨询台请工作人员帮您。',
    unsure: '还没有确认号取到了没有',
    unsent: '网络断了。如果下方出了纸条，上面的号码有效；没有出纸条，请再取一次，或者到咨询台。',
    crowded: '取号的人有点多，请等十几秒再点一次。',
    gone: '这件事现在不能在这里取号。请到咨询台，工作人员会告诉您去哪里办。',
    unpaired: '这台取号机还不能取号。请到旁边的取号机或咨询台。',
    suspended: '这里刚刚暂停取号，请看屏幕上的通知，恢复后再取。',
    limit: '您今天在这个事项已经取过号了。还要取号，请到咨询台。',
    closed: '现在不在办公时间，请看首页上的开门时间。',
    last: '现在取号，今天下班前已经轮不到了。请改天再来，或者打值班电话问一问。',
    full: '这件事今天的号刚刚取完。请改天再来，或者到咨询台问一问。',
    other: '刚才没有取成，请再点一次，或者到咨询台请工作人员帮您。',
    again: '再取一次',
    home: '回首页',
  },
  {
    still: '您還在嗎？',
    leaving: (n: number) => `${n} 秒後回到首頁，您點過的內容不會留下。`,
    here: '我還在',
    later: '號還沒有取到',
    storage: '系統現在不能記錄。請稍等一會兒再點一次，或者到諮詢台請工作人員幫您。',
    unsure: '還沒有確認號取到了沒有',
    unsent: '網絡斷了。如果下方出了紙條，上面的號碼有效；沒有出紙條，請再取一次，或者到諮詢台。',
    crowded: '取號的人有點多，請等十幾秒再點一次。',
    gone: '這件事現在不能在這裡取號。請到諮詢台，工作人員會告訴您去哪裡辦。',
    unpaired: '這台取號機還不能取號。請到旁邊的取號機或諮詢台。',
    suspended: '這裡剛剛暫停取號，請看屏幕上的通知，恢復後再取。',
    limit: '您今天在這個事項已經取過號了。還要取號，請到諮詢台。',
    closed: '現在不在辦公時間，請看首頁上的開門時間。',
    last: '現在取號，今天下班前已經輪不到了。請改天再來，或者打值班電話問一問。',
    full: '這件事今天的號剛剛取完。請改天再來，或者到諮詢台問一問。',
    other: '剛才沒有取成，請再點一次，或者到諮詢台請工作人員幫您。',
    again: '再取一次',
    home: '回首頁',
  },
  {
    still: 'Are you still there?',
    leaving: (n: number) => `Back to the first page in ${n} s. Nothing that you touched is kept.`,
    here: 'I am here',
    later: 'You have no number yet',
    storage: 'The system cannot record just now. Please try again in a moment, or ask at the enquiry desk.',
    unsure: 'We do not know yet',
    unsent: 'The network is down. If a slip came out, its number counts. If not, please try again or ask at the enquiry desk.',
    crowded: 'Many people are taking numbers. Please try again in a few seconds.',
    gone: 'Numbers for this are not given here now. The enquiry desk will tell you where to go.',
    unpaired: 'This kiosk cannot give numbers yet. Please use another one or the enquiry desk.',
    suspended: 'Numbers are suspended here. Please see the notice on the screens.',
    limit: 'You have today’s numbers for this matter already. The enquiry desk can help.',
    closed: 'The hall is closed now. The first page says when it opens.',
    last: 'A number taken now would not be called before we close. Please come another day, or call the duty phone.',
    full: "Today's numbers for this have just run out. Please come another day, or ask at the enquiry desk.",
    other: 'That did not work. Please try again, or ask at the enquiry desk.',
    again: 'Try again',
    home: 'First page',
  },
)

type Props = { icon: IconName; title: string; children: ComponentChildren; onAnywhere?: () => void }

export function Dialog({ icon, title, children, onAnywhere }: Props) {
  const veil = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = veil.current
    element?.querySelector('button')?.focus()
    // The button inside is the way for keys; a touch anywhere is for whoever just wants to go on.
    if (onAnywhere) element?.addEventListener('click', onAnywhere)
    return () => onAnywhere && element?.removeEventListener('click', onAnywhere)
  }, [onAnywhere === undefined])
  return (
    <div class="veil" ref={veil}>
      <div class="dialog" role="alertdialog" aria-modal="true" aria-label={title}>
        <Icon name={icon} />
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  )
}

export function StillThere({ kiosk }: { kiosk: Kiosk }) {
  const w = words.value
  const stay = () => kiosk.idle.touch()
  return (
    <Dialog icon="guide" title={w.still} onAnywhere={stay}>
      <p>{w.leaving(Math.max(0, forgetAfter - kiosk.idle.quiet.value))}</p>
      <div class="answers">
        <button type="button" class="ok" data-testid="still-here" onClick={stay}>
          {w.here}
        </button>
      </div>
    </Dialog>
  )
}

const lasting: readonly Failure[] = ['gone', 'unpaired', 'suspended', 'limit', 'closed', 'last', 'full']

export function FailureDialog({ kiosk }: { kiosk: Kiosk }) {
  const w = words.value
  const failure = kiosk.taking.failure.value
  const screen = kiosk.screen.value
  if (!failure) return null
  const asksCard = failure === 'card' && kiosk.card.there.value
  if (asksCard && kiosk.taking.busy.value) return null
  const unread = asksCard && kiosk.card.reader.value === 'unread'
  const c = cardWords.value
  return (
    <Dialog icon={asksCard ? 'identity' : 'warning'} title={asksCard ? c.place : failure === 'unsent' ? w.unsure : w.later}>
      <p data-testid={`failure-${failure}`}>{asksCard ? (unread ? c.unread : c.placeNote) : w[failure === 'card' ? 'other' : failure]}</p>
      <div class="answers">
        <button type="button" data-testid="failure-home" onClick={() => kiosk.startOver()}>
          {w.home}
        </button>
        {(screen.at === 'matter' || screen.at === 'several') && !lasting.includes(failure) && !asksCard && (
          <button type="button" class="ok" data-testid="failure-again" onClick={() => kiosk.takeAgain()}>
            {w.again}
          </button>
        )}
      </div>
    </Dialog>
  )
}
