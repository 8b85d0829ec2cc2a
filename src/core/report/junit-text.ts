import { carriedByXml, xmlAttribute, xmlText } from '../text/xml.js';

/** Texts of JUnit's XML; a message may quote whatever a file holds. */
export const junitAttribute = (text: string): string => xmlAttribute(carriedByXml(text)).text;
export const junitContent = (text: string): string => xmlText(carriedByXml(text)).text;
