module.exports = () => {
  throw new Error('get-pixels is not part of Hall Queue: only the formatter of escpos is used')
}
