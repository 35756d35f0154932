import { effect } from '@preact/signals'
import type { TicketNow } from '../../protocol/views/public.ts'
import { type Connection, entryOf } from '../../web/connection.ts'
import { wordsOf } from '../../web/language.ts'

const words = wordsOf(
  {
    title: '我的号码',
    called: (number: string, counter: number) => `请 ${number} 到 ${counter} 号窗口`,
    ahead: (number: string, n: number) => `${number}　前面 ${n} 人`,
  },
  {
    title: '我的號碼',
    called: (number: string, counter: number) => `請 ${number} 到 ${counter} 號窗口`,
    ahead: (number: string, n: number) => `${number}　前面 ${n} 人`,
  },
  {
    title: 'My number',
    called: (number: string, counter: number) => `NOW ${number}: counter ${counter}`,
    ahead: (number: string, n: number) => `${number}: ${n} ahead`,
  },
)

/** Tells of a call where the page itself is not looked at: in the title, and by vibration once for each call. */
export function announce(connection: Connection): void {
  let told: string | undefined
  effect(() => {
    const now = entryOf<TicketNow>(connection.entries.value, 'now')
    document.title = titleOf(now)
    if (now?.state !== 'called' || now.calledAt === told) return
    told = now.calledAt
    // A browser lets a page vibrate only once it has been touched.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([400, 200, 400, 200, 400])
  })
  // An old page is renewed while nobody looks at it, so that no touch is lost.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && connection.outdated.value) location.reload()
  })
}

function titleOf(now: TicketNow | undefined): string {
  const w = words.value
  if (now?.state === 'called' && now.counter !== undefined) return w.called(now.number, now.counter)
  if ((now?.state === 'waiting' || now?.state === 'carried') && now.ahead !== undefined) return w.ahead(now.number, now.ahead)
  return now ? now.number : w.title
}
