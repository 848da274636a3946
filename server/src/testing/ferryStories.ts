import type { CaseSource } from './caseFile.ts';

/** Two pieces on one harbour, of two outlets, for tests of citations. */
export const FERRY: CaseSource = {
  id: 'ferry',
  outlet: 'Northern Wire',
  date: { year: 2024, month: 5, day: 6 },
  text: `The ferry Aldra ran aground off Kvitholm on Sunday evening with 214 passengers on board, the coastguard said.

Two lifeboats took the passengers to the harbour at Storvik. Nobody was hurt.

The captain, Ingrid Solheim, had reported engine trouble an hour earlier. Divers will inspect the hull on Tuesday.`,
};
export const BUDGET: CaseSource = {
  id: 'budget',
  outlet: 'Storvik Post',
  date: { year: 2024, month: 5, day: 7 },
  text: `Storvik council approved a budget of 48 million crowns on Monday.

Mayor Lars Bakke said schools would get 6 million crowns more than last year. The library will stay open on Sundays.

Two councillors voted against the plan. The ferry company pays a yearly fee of 3 million crowns to the harbour.`,
};
