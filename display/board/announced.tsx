import type { AnnouncementEntry } from '../../protocol/views/announcements.ts'
import { formatTime, say, wordsOf } from '../../web/language.ts'

/** As many as one slide takes in readable size; more come with the next turn. */
const shown = 6

const words = wordsOf(
  { title: '办结公告', results: { granted: '办结', refused: '不予批准', withdrawn: '撤回' } },
  { title: '辦結公告', results: { granted: '辦結', refused: '不予批准', withdrawn: '撤回' } },
  { title: 'Closed cases', results: { granted: 'Granted', refused: 'Not approved', withdrawn: 'Withdrawn' } },
)

/** 办结公告 (R41): what the hall has decided, newest first, with masked names. [Z85] */
export function Announced({ posted, round, zone }: { posted: readonly AnnouncementEntry[]; round: number; zone: string }) {
  const w = words.value
  const sorted = [...posted].sort((a, b) => b.at.localeCompare(a.at))
  const page = round % Math.max(1, Math.ceil(sorted.length / shown))
  return (
    <section class="slide" data-testid="slide-announced">
      <h2 class="song">{w.title}</h2>
      <ul class="announced">
        {sorted.slice(page * shown, (page + 1) * shown).map((of) => (
          <li key={of.case}>
            <b>{say(of.matterName)}</b>
            <span>{of.name}</span>
            <span class="how">{w.results[of.result]}</span>
            <small>{of.case}</small>
            <small class="when">{formatTime(Date.parse(of.at), zone, 'day')}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
