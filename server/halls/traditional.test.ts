import { describe, expect, it } from 'vitest'
import demo from './demo/hall.json' with { type: 'json' }
import { traditional } from './traditional.ts'

describe('traditional characters of hall texts', () => {
  it.each([
    ['请到 4 号窗口', '請到 4 號窗口'],
    ['信用信息公示系统', '信用信息公示系統'],
    ['咨询与帮办', '咨詢與幫辦'],
    ['网络经营场所，打印电子票据', '網絡經營場所，打印電子票據'],
  ])('keeps the office words: %s', (simplified, expected) => expect(traditional(simplified)).toBe(expected))

  it.each([
    ['发票、发放、发布、头发', '發票、發放、發布、頭髮'],
    ['干部、干净、若干', '幹部、乾淨、若干'],
    ['恢复、复印件、复核、答复', '恢復、複印件、覆核、答覆'],
    ['签字、签订、签收', '簽字、簽訂、簽收'],
    ['柜台、台账、导诊台', '櫃檯、臺賬、導診臺'],
    ['这里、公里', '這裡、公里'],
    ['受理后、皇后', '受理後、皇后'],
    ['制度、全日制、制作、审核、制证', '制度、全日制、製作、審核、製證'],
    ['准予登记、标准', '准予登記、標準'],
    ['8 分钟、16 周岁、每周五', '8 分鐘、16 周歲、每週五'],
    ['住房余额、剩余', '住房餘額、剩餘'],
    ['联系函、关系转移、系统', '聯繫函、關係轉移、系統'],
    ['注册资本、注销', '註冊資本、註銷'],
    ['统一出件、一出戏', '統一出件、一齣戲'],
    ['户籍、税费、为您、说明', '戶籍、稅費、為您、說明'],
    ['空闲、未开、暂停', '空閒、未開、暫停'],
    ['养老金发到卡里，救助金发放', '養老金發到卡裡，救助金發放'],
    ['空白发票、换发、发卡', '空白發票、換發、發卡'],
    ['签一份承诺书、面签、网签、标签', '簽一份承諾書、面簽、網簽、標籤'],
    ['布局图、颁布、宣布', '布局圖、頒布、宣布'],
    ['准生证、拿不准、准时', '准生證、拿不準、準時'],
    ['水表、电表、燃气表、报表', '水錶、電錶、燃氣錶、報表'],
    ['刻制公章、制式合同', '刻製公章、制式合同'],
    ['村里、镇里、邻里、里程', '村裡、鎮裡、鄰里、里程'],
    ['服务台、导诊台', '服務臺、導診臺'],
    ['社会保险关系、系数、联系人', '社會保險關係、係數、聯繫人'],
    ['模范、示范、规范、范围', '模範、示範、規範、範圍'],
    ['宽松、松树、干预、骨干、旱地干旱', '寬鬆、松樹、干預、骨幹、旱地乾旱'],
  ])('chooses between variants by the word: %s', (simplified, expected) => expect(traditional(simplified)).toBe(expected))

  it('writes the names of lines as the traditional board shows them', () => {
    expect(demo.lines.map((line) => traditional(line.name['zh-Hans']))).toEqual([
      '企業開辦',
      '社保醫保',
      '不動產登記',
      '戶籍與證件',
      '公積金',
      '稅費辦理',
      '咨詢與幫辦',
      '出件領取',
    ])
  })

  it('leaves no other region’s word and no wrong variant in any text of the demo', () => {
    const all = [...JSON.stringify(demo).matchAll(/"zh-Hans":"([^"]*)"/g)].map((match) => traditional(match[1] ?? '')).join('\n')
    expect(all).not.toMatch(/視窗|資訊|列印|諮詢|網路|齣|鍾|佈|週歲|發髮|乾部|衹|裏|爲|户|税|説|金髮|白髮|卡里|籤/)
  })

  it('leaves Latin letters, digits and punctuation alone', () => {
    expect(traditional('A 区 3–5 号（12345）')).toBe('A 區 3–5 號（12345）')
  })
})
