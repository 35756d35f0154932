import type { Connection } from '../../web/connection.ts'
import { wordsOf } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { Foot } from './foot.tsx'
import { Head } from './head.tsx'
import { Languages } from './languages.tsx'
import type { Shown } from './shown.ts'

const words = wordsOf(
  {
    unknown: '没有找到这个号码',
    unknownNote: '请再扫一次纸条上的二维码，或者请大厅工作人员帮您看一看。纸条上的号码照样有效。',
    starting: '正在打开您的号码',
    startingNote: '请稍候。连不上的时候，看大厅屏幕也会叫到您。',
    cancelled: '这个号码已经取消',
    cancelledNote: '不会再叫这个号。想办的时候，请到大厅再取一个号。',
  },
  {
    unknown: '沒有找到這個號碼',
    unknownNote: '請再掃一次紙條上的二維碼，或者請大廳工作人員幫您看一看。紙條上的號碼照樣有效。',
    starting: '正在打開您的號碼',
    startingNote: '請稍候。連不上的時候，看大廳屏幕也會叫到您。',
    cancelled: '這個號碼已經取消',
    cancelledNote: '不會再叫這個號。想辦的時候，請到大廳再取一個號。',
  },
  {
    unknown: 'We cannot find this number',
    unknownNote: 'Please scan the code on your slip again, or ask the staff in the hall. The number on your slip still counts.',
    starting: 'Opening your number',
    startingNote: 'One moment. Should this not connect: the screens in the hall will call you all the same.',
    cancelled: 'This number is cancelled',
    cancelledNote: 'It will not be called any more. Whenever you like, take another number in the hall.',
  },
)

const Plain = ({ title, note, testId }: { title: string; note: string; testId: string }) => (
  <main class="plain" data-field="far" data-testid={testId}>
    <h1 class="song">{title}</h1>
    <p>{note}</p>
  </main>
)

export function Unknown() {
  const w = words.value
  document.title = w.unknown
  return (
    <div class="phone">
      <div class="page">
        <Plain title={w.unknown} note={w.unknownNote} testId="unknown" />
        <footer class="end">
          <Languages />
        </footer>
      </div>
    </div>
  )
}

export const Starting = ({ connection }: { connection: Connection }) => (
  <div class="phone">
    <Notices connection={connection} />
    <div class="page">
      <Plain title={words.value.starting} note={words.value.startingNote} testId="starting" />
    </div>
  </div>
)

export function Cancelled({ shown }: { shown: Shown }) {
  const w = words.value
  return (
    <>
      <Head shown={shown} />
      <main class="body">
        <section class="status" aria-live="polite">
          <h2 data-testid="cancelled">
            <span class="st closed">{w.cancelled}</span>
          </h2>
          <p>{w.cancelledNote}</p>
        </section>
        <section class="more">
          <Languages />
        </section>
      </main>
      <Foot shown={shown} />
    </>
  )
}
