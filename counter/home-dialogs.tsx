import { HomeForm } from '../web/home/home-form.tsx'
import { OneHome } from '../web/home/one-home.tsx'
import { homeWords } from '../web/home/words.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { homesOf } from './homes.tsx'
import { matterList } from './visit-acts.ts'

const close = (desk: Desk) => () => {
  desk.panel.value = undefined
}

export const AskHomeDialog = ({ desk }: { desk: Desk }) => (
  <Dialog title={homeWords.value.ask} onClose={close(desk)}>
    <HomeForm connection={desk.connection} matters={matterList(desk)} close={close(desk)} />
  </Dialog>
)

/** One of the list: all of it, and what who sits here may do. Others are sent by who leads the hall, on that page. */
export function HomeDialog({ desk }: { desk: Desk }) {
  const of = homesOf(desk).find(({ home }) => home === desk.askedOf.value)
  const { hall, seat } = desk
  if (!of || !hall) return null
  const me = { badge: seat.badge, name: '' }
  const tell = (said: string) => desk.say(() => said)
  const acting = { connection: desk.connection, zone: hall.zone, day: hall.day, me, staff: [], leads: false, tell }
  return (
    <Dialog title={homeWords.value.title} onClose={close(desk)}>
      <OneHome of={of} acting={acting} />
      <div class="choice">
        <button type="button" class="sec" data-testid="home-back" onClick={close(desk)}>
          {homeWords.value.close}
        </button>
      </div>
    </Dialog>
  )
}
