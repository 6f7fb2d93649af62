/** Addresses of bills, payments and the treasurer's file. */
export const moneyRoutes = {
  meBills: '/api/me/bills',
  meBillPdf: '/api/me/bills/:id/bill.pdf',
  meBillDifficult: '/api/me/bills/:id/difficult',
  linkBill: '/api/bills/:secret',
  linkBillPdf: '/api/bills/:secret/bill.pdf',
  linkBillDifficult: '/api/bills/:secret/difficult',
} as const;

export const deskMoneyRoutes = {
  deskBills: '/api/desk/money/bills',
  deskBill: '/api/desk/money/bills/:id',
  deskBillLines: '/api/desk/money/bills/:id/lines',
  deskBillPatience: '/api/desk/money/bills/:id/patience',
  deskBillPdf: '/api/desk/money/bills/:id/bill.pdf',
  deskRefunds: '/api/desk/money/refunds/:group',
  deskReceiptPdf: '/api/desk/money/lines/:id/receipt.pdf',
  deskLedger: '/api/desk/money/ledger',
  deskLedgerCsv: '/api/desk/money/ledger.csv',
  deskMoneyAccount: '/api/desk/money/account',
} as const;
