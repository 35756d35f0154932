import type { HallEntry } from '../protocol/views/parts.ts'
import type { ByHandEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { formatTime, say, wordsOf } from '../web/language.ts'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import './cut-off.css'
import type { Kiosk } from './kiosk.ts'

const words = wordsOf(
  {
    since: (time: string) => `取号机 ${time} 起没有连上`,
    title: '请到咨询台取号',
    text: '导办员手写纸号给您，按先后顺序叫，和这里取的号一样有效。已经取的号照样有效，请听叫号。',
    duty: '值班电话',
    hotline: '监督电话',
    itself: '连上以后这里自己恢复，不用在这里等。',
    asked: '您刚才要的号还没有确认。连上以后自动再问一次，只会有一个号；下方出了纸条，上面的号码就有效。',
  },
  {
    since: (time: string) => `取號機 ${time} 起沒有連上`,
    title: '請到諮詢台取號',
    text: '導辦員手寫紙號給您，按先後順序叫，和這裡取的號一樣有效。已經取的號照樣有效，請聽叫號。',
    duty: '值班電話',
    hotline: '監督電話',
    itself: '連上以後這裡自己恢復，不用在這裡等。',
    asked: '您剛才要的號還沒有確認。連上以後自動再問一次，只會有一個號；下方出了紙條，上面的號碼就有效。',
  },
  {
    since: (time: string) => `This kiosk has had no connection since ${time}`,
    title: 'Numbers are at the enquiry desk',
    text: 'A guide writes a paper number for you there. It is called in turn and counts like one from here. A number that you have stays good.',
    duty: 'Duty phone',
    hotline: 'Hotline',
    itself: 'This screen goes on by itself. There is no need to wait here.',
    asked:
      'The number that you asked for is not confirmed yet. It is asked for once more when the connection is back, and you get one number only. If a slip came out, its number counts.',
  },
)

/** The hall's system is not reached: how the hall goes on by hand. Nothing here can be touched that would need it. [L5] */
export function CutOff({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const w = words.value
  const { connection, taking } = kiosk
  const byHand = entryOf<ByHandEntry>(connection.entries.value, 'byHand')
  return (
    <div class="screen cut-off" data-testid="cut-off">
      <main>
        <div class="say" data-field="far">
          <p class="since">
            <span class="st offline">{w.since(formatTime(connection.lastLive.value ?? kiosk.now.value, hall.zone))}</span>
          </p>
          <h1 class="song">{w.title}</h1>
          <p class="how">{byHand?.text ? say(byHand.text) : w.text}</p>
          {taking.pending.value && (
            <p class="asked" role="status" data-testid="cut-off-asked">
              {w.asked}
            </p>
          )}
          {!taking.pending.value && <p>{w.itself}</p>}
        </div>
        <dl>
          {byHand?.dutyPhone && (
            <div>
              <dt>{w.duty}</dt>
              <dd>{byHand.dutyPhone}</dd>
            </div>
          )}
          <div>
            <dt>{w.hotline}</dt>
            <dd>{hall.supervisionPhone}</dd>
          </div>
        </dl>
      </main>
      <footer class="dock">
        <LanguageChoice />
      </footer>
    </div>
  )
}
