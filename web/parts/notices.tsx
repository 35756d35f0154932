import type { HallEntry, LineEntry } from '../../protocol/views/parts.ts'
import { type Connection, entryOf } from '../connection.ts'
import { formatTime, say, wordsOf } from '../language.ts'
import { whyStopped } from './suspension.ts'

const words = wordsOf(
  {
    offline: (time: string) => `没有连上，显示的是 ${time} 的情况`,
    connecting: '正在连接',
    readOnly: '系统暂时不能记录，请稍候，恢复后自动继续',
    demo: '演示',
  },
  {
    offline: (time: string) => `沒有連上，顯示的是 ${time} 的情況`,
    connecting: '正在連接',
    readOnly: '系統暫時不能記錄，請稍候，恢復後自動繼續',
    demo: '演示',
  },
  {
    offline: (time: string) => `Not connected. This is how things stood at ${time}`,
    connecting: 'Connecting',
    readOnly: 'Nothing can be recorded just now. It goes on by itself',
    demo: 'DEMO',
  },
)

/** Whether one of the strips stands over the screen, which then leaves it room. `lines`: those of whose suspension this screen tells. */
export const isTold = ({ live }: Connection, hall: HallEntry, lines: readonly LineEntry[] = []): boolean =>
  !live.value || hall.storage === 'failed' || hall.suspended !== undefined || lines.some(({ suspended }) => suspended)

type Shown = {
  connection: Connection
  lines?: readonly LineEntry[] /** The screen itself says that it is not connected. */
  saidBelow?: boolean
}

/** What every screen must say whatever it shows: not live, read-only, that no numbers are given, and that this is a demo. */
export function Notices({ connection, lines = [], saidBelow = false }: Shown) {
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  const w = words.value
  return (
    <>
      {!connection.live.value && !connection.refused.value && !(saidBelow && hall) && (
        <p class="notice-strip" role="status">
          <span class="st offline">
            {hall && connection.lastLive.value ? w.offline(formatTime(connection.lastLive.value, hall.zone)) : w.connecting}
          </span>
        </p>
      )}
      {hall?.storage === 'failed' && connection.live.value && (
        <p class="notice-strip" role="status">
          {w.readOnly}
        </p>
      )}
      {hall && connection.live.value && hall.storage === 'ok' && <Suspended hall={hall} lines={lines} />}
      {hall?.demo && (
        <aside class="demo-mark" aria-label="DEMO">
          DEMO{w.demo === 'DEMO' ? '' : ` ${w.demo}`}
        </aside>
      )}
    </>
  )
}

/** One strip: the whole hall's words, or those of the screen's own lines. */
function Suspended({ hall, lines }: { hall: HallEntry; lines: readonly LineEntry[] }) {
  const all = hall.suspended
    ? [whyStopped(hall.suspended, hall.zone)]
    : lines.flatMap(({ name, suspended }) => (suspended ? [whyStopped(suspended, hall.zone, say(name))] : []))
  if (all.length === 0) return null
  return (
    <p class="notice-strip suspension" role="status" data-testid="suspension">
      {all.join('　')}
    </p>
  )
}
