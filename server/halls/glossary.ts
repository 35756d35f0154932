/**
 * Words whose traditional form in the halls' own regulations differs from what a character table gives, or must never drift
 * when the table is renewed. Simplified on the left. 窗口 and 信息 are office words here, not 視窗 and 資訊.
 */
export const glossary: readonly (readonly [string, string])[] = [
  // Office words of the regulations, and 咨詢 as 000-2, 002 and 004-1 print it.
  ['窗口', '窗口'],
  ['信息', '信息'],
  ['服务', '服務'],
  ['程序', '程序'],
  ['网络', '網絡'],
  ['打印', '打印'],
  ['咨询', '咨詢'],
  // Forms of official texts where the table follows another habit.
  ['公布', '公布'],
  ['发布', '發布'],
  ['颁布', '頒布'],
  ['宣布', '宣布'],
  ['分布', '分布'],
  ['布局', '布局'],
  ['布置', '布置'],
  ['服务台', '服務臺'],
  ['胡同', '胡同'],
  ['周岁', '周歲'],
  ['复核', '覆核'],
  // Here the table takes a piece of one word for another: 一出 (戲) in 统一出件, 制 of 制度 in 制证, 金髮 in 养老金发到卡里.
  ['统一', '統一'],
  ['出件', '出件'],
  ['制证', '製證'],
  ['制卡', '製卡'],
  ['制章', '製章'],
  ['刻制', '刻製'],
  ['金发', '金發'],
  ['白发票', '白發票'],
  ['换发', '換發'],
  ['发卡', '發卡'],
  ['卡里', '卡裡'],
  ['面签', '面簽'],
  ['网签', '網簽'],
  ['签一', '簽一'],
  ['签上', '簽上'],
  ['准生证', '准生證'],
  ['燃气表', '燃氣錶'],
]
