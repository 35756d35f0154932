import type { HallEntry } from '../protocol/views/parts.ts'
import { formatTime, say, wordsOf } from '../web/language.ts'
import type { IconName } from '../web/parts/icon.tsx'
import { bookableLines } from './appointments/slots.ts'
import { BasketBar } from './basket-bar.tsx'
import { Choices } from './choices.tsx'
import { HelpButton } from './help.tsx'
import type { Kiosk } from './kiosk.ts'
import { doorWords } from './own-number/door-words.ts'
import { groupsOf, queueOf } from './shown.ts'

const words = wordsOf(
  {
    greeting: '您好，请问您办什么事？',
    priority: '老人、残疾人、孕妇优先办理',
    hotline: '监督电话',
    calm: '不着急，慢慢点',
    plain: '返回普通版',
    checkIn: '已有预约，来报到',
  },
  {
    greeting: '您好，請問您辦什麼事？',
    priority: '老人、殘疾人、孕婦優先辦理',
    hotline: '監督電話',
    calm: '不著急，慢慢點',
    plain: '返回普通版',
    checkIn: '已有預約，來報到',
  },
  {
    greeting: 'Hello. How can we help?',
    priority: 'Priority: elderly, disabled, pregnant',
    hotline: 'Hotline',
    calm: 'Take your time',
    plain: 'Standard view',
    checkIn: 'I have an appointment',
  },
)

export function ElderHome({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const choices = groupsOf(entries).map((group) => ({
    id: `group-${group.group}`,
    name: say(group.name),
    icon: group.icon as IconName,
    queue: queueOf(entries, group.lines),
    choose: () => kiosk.openGroup(group.group),
  }))
  return (
    <div class="screen elder">
      <header class="top" data-field="far">
        <p>
          <span>{say(hall.name)}</span>
          <b>{formatTime(kiosk.now.value, hall.zone)}</b>
        </p>
        <h1 class="song">{w.greeting}</h1>
        <p class="pri">
          <span>{w.priority}</span>
          <span>
            {w.hotline} {hall.supervisionPhone}
          </span>
        </p>
      </header>
      <BasketBar kiosk={kiosk} />
      <Choices kiosk={kiosk} choices={choices} />
      <div class="person">
        <HelpButton kiosk={kiosk} elder />
      </div>
      <footer class="back-bar">
        <button type="button" data-testid="own-number" onClick={() => kiosk.go({ at: 'own-number' })}>
          {doorWords.value.door}
        </button>
        {bookableLines(entries).length > 0 ? (
          <button type="button" data-testid="check-in" onClick={() => kiosk.go({ at: 'check-in' })}>
            {w.checkIn}
          </button>
        ) : (
          <p>{w.calm}</p>
        )}
        <button
          type="button"
          data-testid="standard"
          onClick={() => {
            kiosk.page.value = 0
            kiosk.elder.value = false
          }}
        >
          {w.plain}
        </button>
      </footer>
    </div>
  )
}
