/** The tables of sections 2, 3 and 4: disclosure on own initiative, requests, reviews and lawsuits. */
export type StatutoryTable = 'disclosure' | 'requests' | 'disputes';
