import { type ReadonlySignal, signal } from '@preact/signals'
import type { Refusal, RefusalCode } from '../protocol/refusals.ts'
import { wordsOf } from './language.ts'

/** What a citizen at a kiosk or with a phone can meet, and whoever has not signed in yet. */
type OfAll = Extract<
  RefusalCode,
  | 'malformed'
  | 'not-known'
  | 'wrong-pin'
  | 'not-allowed'
  | 'no-such-view'
  | 'too-large'
  | 'locked'
  | 'too-many-requests'
  | 'storage-failed'
  | 'id-reused'
  | 'stale'
  | 'wrong-state'
  | 'reason-needed'
  | 'name-needed'
  | 'unknown-matter'
  | 'matter-twice'
  | 'too-many-matters'
  | 'unknown-line'
  | 'unknown-ticket'
  | 'not-served'
  | 'already-rated'
  | 'not-finished'
  | 'in-the-past'
  | 'slot-full'
  | 'slot-closed'
  | 'unknown-appointment'
  | 'too-early'
  | 'too-late'
  | 'already-booked'
  | 'citizen-limit'
  | 'card-needed'
  | 'card-gone'
  | 'suspended'
  | 'closed'
  | 'last-ticket'
  | 'line-full'
  | 'no-printer'
  | 'not-set-up'
  | 'unknown-case'
  | 'hall-changed'
  | 'not-paired'
  | 'nobody-behind'
  | 'too-often'
  | 'unserved-now'
  | 'gone-on'
>
/** Only people of the hall can meet these; their words come with their screens (staff-refusal-words.ts). */
export type StaffRefusal = Exclude<RefusalCode, OfAll>
/** What can come of asking, besides success: a refusal of the hall's, or silence. */
type Code = OfAll | 'unsent'

const hans: Record<Code, string> = {
  malformed: '这一项系统没有看懂，请看一看再试一次',
  'not-known': '登录的时间到了，请再登录一次',
  'wrong-pin': '工号和密码对不上，请再试一次',
  'not-allowed': '这一步要请有权限的同事来做',
  'no-such-view': '这里还没有这一页，请从起始页进入',
  'too-large': '写得太长了，请短一些',
  locked: '试了好几次，请过一会儿再试',
  'too-many-requests': '请稍等一下再按',
  'storage-failed': '系统暂时不能记录，恢复后请再按一次',
  'id-reused': '这一步刚才已经收到，请看一看现在的情况',
  stale: '刚才已经有变化，现在显示的是最新情况，请再看一看',
  'unknown-matter': '大厅里没有这个事项，请另选一个',
  'matter-twice': '这件事已经选了，一次办一回就够了',
  'too-many-matters': '一次办的事已经够多了，办完再取一个号',
  'unknown-line': '大厅里没有这个队列，请另选一个',
  'unknown-ticket': '没有找到这个号',
  'not-served': '那边现在没有人能叫这个号，请另选一处',
  'wrong-state': '这个号现在不到这一步，显示的是最新情况',
  'already-rated': '这次服务已经评价过了，谢谢',
  'not-finished': '办结以后就可以评价',
  'reason-needed': '请先说明原因',
  'in-the-past': '这个时间已经过了，请换一个晚一些的',
  'slot-full': '这一时段约满了，请换一个时段',
  'slot-closed': '这个时间不接受预约，请另选一个时段',
  'unknown-appointment': '没有找到这个预约，请再看一看号码',
  'too-early': '还没到报到时间，请晚一点再来',
  'too-late': '预约的时间已经过了，可以直接取号',
  'already-booked': '这件事当天已经约过了',
  'hall-changed': '检查以后大厅又有改动，请再检查一次',
  'not-paired': '这台机器还没有接到大厅，请先配对再登录',
  'not-set-up': '大厅还没有设立，请先设立',
  'no-printer': '这个号不是在取号机上取的，没有纸条可打',
  suspended: '这里现在暂停取号，恢复后再取',
  'card-needed': '这里凭身份证取号，请放身份证',
  'card-gone': '身份证放得太久了，请再放一次',
  'citizen-limit': '这位群众今天这个事项的号已经取够了',
  closed: '现在不在办公时间，到了时间就可以继续',
  'last-ticket': '今天的号已经发完，请明天再来',
  'line-full': '这一队今天的号已经发完',
  'unknown-case': '没有这个办件，请核对编号',
  'name-needed': '请写明代办人的姓名',
  'nobody-behind': '后面现在没有人，不用让',
  'too-often': '次数已经用完了，请到窗口或咨询台',
  'unserved-now': '那个队列现在没有窗口在办，请转给窗口或同事',
  'gone-on': '已经过了几秒，或者这个号已经往下走了，撤不回来了',
  unsent: '还没有送到，连上以后请再按一次',
}

const hant: Record<Code, string> = {
  malformed: '這一項系統沒有看懂，請看一看再試一次',
  'not-known': '登入的時間到了，請再登入一次',
  'wrong-pin': '工號和密碼對不上，請再試一次',
  'not-allowed': '這一步要請有權限的同事來做',
  'no-such-view': '這裡還沒有這一頁，請從起始頁進入',
  'too-large': '寫得太長了，請短一些',
  locked: '試了好幾次，請過一會兒再試',
  'too-many-requests': '請稍等一下再按',
  'storage-failed': '系統暫時不能記錄，恢復後請再按一次',
  'id-reused': '這一步剛才已經收到，請看一看現在的情況',
  stale: '剛才已經有變化，現在顯示的是最新情況，請再看一看',
  'unknown-matter': '大廳裡沒有這個事項，請另選一個',
  'matter-twice': '這件事已經選了，一次辦一回就夠了',
  'too-many-matters': '一次辦的事已經夠多了，辦完再取一個號',
  'unknown-line': '大廳裡沒有這個隊列，請另選一個',
  'unknown-ticket': '沒有找到這個號',
  'not-served': '那邊現在沒有人能叫這個號，請另選一處',
  'wrong-state': '這個號現在不到這一步，顯示的是最新情況',
  'already-rated': '這次服務已經評價過了，謝謝',
  'not-finished': '辦結以後就可以評價',
  'reason-needed': '請先說明原因',
  'in-the-past': '這個時間已經過了，請換一個晚一些的',
  'slot-full': '這一時段約滿了，請換一個時段',
  'slot-closed': '這個時間不接受預約，請另選一個時段',
  'unknown-appointment': '沒有找到這個預約，請再看一看號碼',
  'too-early': '還沒到報到時間，請晚一點再來',
  'too-late': '預約的時間已經過了，可以直接取號',
  'already-booked': '這件事當天已經約過了',
  'hall-changed': '檢查以後大廳又有改動，請再檢查一次',
  'not-paired': '這台機器還沒有接到大廳，請先配對再登入',
  'not-set-up': '大廳還沒有設立，請先設立',
  'no-printer': '這個號不是在取號機上取的，沒有紙條可印',
  suspended: '這裡現在暫停取號，恢復後再取',
  'card-needed': '這裡憑身份證取號，請放身份證',
  'card-gone': '身份證放得太久了，請再放一次',
  'citizen-limit': '這位群眾今天這個事項的號已經取夠了',
  closed: '現在不在辦公時間，到了時間就可以繼續',
  'last-ticket': '今天的號已經發完，請明天再來',
  'line-full': '這一隊今天的號已經發完',
  'unknown-case': '沒有這個辦件，請核對編號',
  'name-needed': '請寫明代辦人的姓名',
  'nobody-behind': '後面現在沒有人，不用讓',
  'too-often': '次數已經用完了，請到窗口或諮詢台',
  'unserved-now': '那個隊列現在沒有窗口在辦，請轉給窗口或同事',
  'gone-on': '已經過了幾秒，或者這個號已經往下走了，撤不回來了',
  unsent: '還沒有送到，連上以後請再按一次',
}

const en: Record<Code, string> = {
  malformed: 'The system could not read this. Please look it over and try again',
  'not-known': 'Your sign-in has run out. Please sign in again',
  'wrong-pin': 'Badge and PIN do not match. Please try again',
  'not-allowed': 'This step needs a colleague who may do it',
  'no-such-view': 'There is no such page yet. Please go in from the start page',
  'too-large': 'This is too long. Please shorten it',
  locked: 'That was several tries. Please wait a little',
  'too-many-requests': 'Please wait a moment and press again',
  'storage-failed': 'The system cannot record just now. Press again when it is back',
  'id-reused': 'This was received a moment ago. Please look at how things stand',
  stale: 'This has changed meanwhile. You now see how things stand; please look again',
  'unknown-matter': 'The hall has no such matter. Please choose another',
  'matter-twice': 'This matter is chosen already; once is enough',
  'too-many-matters': 'That is as many as one visit takes. The rest can have a number of its own',
  'unknown-line': 'The hall has no such line. Please choose another',
  'unknown-ticket': 'This number was not found',
  'not-served': 'Nobody there can call this number now. Please choose another place',
  'wrong-state': 'This number is not at that step. You now see how things stand',
  'already-rated': 'This service already has its rating. Thank you',
  'not-finished': 'It can be rated once it is finished',
  'reason-needed': 'Please give the reason first',
  'in-the-past': 'This time has passed. Please give a later one',
  'slot-full': 'This time is fully booked. Please choose another',
  'slot-closed': 'No appointments at this time. Please choose another',
  'unknown-appointment': 'We cannot find this appointment. Please check the number',
  'too-early': 'It is too early to check in. Please come back later',
  'too-late': 'The time of the appointment is over. Please take a number',
  'already-booked': 'There is an appointment for this on that day already',
  'hall-changed': 'The hall has changed since the check. Please check again',
  'not-paired': 'The hall does not know this machine yet. Please pair it, then sign in',
  'not-set-up': 'The hall is not set up yet. Please set it up first',
  'no-printer': 'This number was not taken at a kiosk, so there is no slip',
  suspended: 'No numbers are given here just now. Please try when it is back',
  'card-needed': 'A number is given here with an identity card',
  'card-gone': 'Please place the card once more',
  'citizen-limit': 'This person has today’s numbers for this matter already',
  closed: 'The hall is closed now. This goes on when it opens',
  'last-ticket': "Today's last number has been given. Please come tomorrow",
  'line-full': "This line has given all of today's numbers",
  'unknown-case': 'There is no such case. Please check its number',
  'name-needed': 'Please give the name of whoever comes for somebody else',
  'nobody-behind': 'Nobody is behind you, so there is nobody to let pass',
  'too-often': 'That was the last time for this number. Please ask at a counter or the enquiry desk',
  'unserved-now': 'No counter serves that line now. Please send it to a counter or a colleague',
  'gone-on': 'The seconds are over or the number has gone on, so it stays as it is',
  unsent: 'Not sent yet. Please press again when connected',
}

const words = wordsOf(hans, hant, en)

const staffWords = signal<ReadonlySignal<Record<StaffRefusal, string>> | undefined>(undefined)
/** A screen of the staff brings its words, or fetches them when somebody has signed in. */
export const tellStaff = (table: ReadonlySignal<Record<StaffRefusal, string>>): void => {
  staffWords.value = table
}

/** Kind words for an outcome that is not a success: what happened, and the way out. */
export function wordsFor(outcome: Refusal | { readonly unsent: true }): string {
  const code = 'refused' in outcome ? outcome.refused : 'unsent'
  return code in words.value ? words.value[code as Code] : (staffWords.value?.value[code as StaffRefusal] ?? words.value.malformed)
}
