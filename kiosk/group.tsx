import type { HallEntry } from '../protocol/views/parts.ts'
import type { GroupEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { Choices } from './choices.tsx'
import type { Kiosk } from './kiosk.ts'
import { PageHead } from './page-head.tsx'
import { mattersOf, queueOf } from './shown.ts'

const words = wordsOf(
  {
    which: '请选您要办的事',
    minutes: (n: number) => `办理约 ${n} 分钟`,
    back: '返回',
    empty: '这里现在没有可以取号的事项，请到咨询台问一问',
  },
  {
    which: '請選您要辦的事',
    minutes: (n: number) => `辦理約 ${n} 分鐘`,
    back: '返回',
    empty: '這裡現在沒有可以取號的事項，請到諮詢台問一問',
  },
  {
    which: 'Which of these is it?',
    minutes: (n: number) => `takes about ${n} min`,
    back: 'Back',
    empty: 'There is nothing to take a number for here now. Please ask at the enquiry desk',
  },
)

export function Group({ kiosk, hall, group }: { kiosk: Kiosk; hall: HallEntry; group: string }) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const entry = entryOf<GroupEntry>(entries, `group:${group}`)
  const choices = mattersOf(entries, group).map((matter) => ({
    id: `matter-${matter.matter}`,
    name: say(matter.name),
    note: (
      <>
        <span>{say(matter.guide.fee)}</span>
        <span>{w.minutes(matter.minutes)}</span>
      </>
    ),
    queue: queueOf(entries, [matter.line]),
    choose: () => kiosk.openMatter(matter.matter),
  }))
  return (
    <div class={`screen within ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={entry ? say(entry.name) : ''}>
        <p class="which">{w.which}</p>
      </PageHead>
      {choices.length > 0 ? <Choices kiosk={kiosk} choices={choices} /> : <p class="empty">{w.empty}</p>}
      <footer class="back-bar">
        <button type="button" data-testid="back" onClick={() => kiosk.go({ at: 'home' })}>
          <Icon name="back" />
          {w.back}
        </button>
      </footer>
    </div>
  )
}
