/** Colours of the drawn portraits: pine and celadon as in web/theme.css, and a quiet porcelain for faces. They read on pine and on porcelain alike. */
export const palette = {
  grounds: ['#20524d', '#2c5f59', '#386a62', '#26595c'],
  skins: ['#f0dcc4', '#e9d0b3', '#e2c5a4'],
  hairs: ['#0d1c1b', '#1b2423', '#2b241f', '#12211f'],
  greyHairs: ['#5f6d69', '#7d8985'],
  coats: ['#0f302d', '#163f3b', '#1d3b4a', '#2d3835'],
  ties: ['#8fd3c2', '#b3c6bd', '#d5e0d9', '#4c7a73'],
  shirt: '#f5f7f2',
  line: '#3b2c22',
  lip: '#9a6a58',
} as const
