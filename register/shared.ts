/** Words that several entries share. */
export const currency = "GBP";

export const incidentLog = "Legacy ERP incident log, January to December 2025";
export const timeStudy = "Time study on the Leeds and Bristol floors, weeks 4 and 5 of 2026";
export const financeLog = "Finance month-end log, July 2025 to January 2026";
