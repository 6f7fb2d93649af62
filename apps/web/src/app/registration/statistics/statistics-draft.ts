/** What is said about one child for counts; empty where nothing is said, absent what was not shown. */
export interface StatisticsDraft {
  sex: string;
  firstTime: string;
  district?: string;
}

export const unsaid: StatisticsDraft = { sex: '', firstTime: '' };
