### The seven words, on screens in a language that has no list of words.

words-list-which = คำมาจากรายการภาษาเดนมาร์กหรือภาษาอังกฤษ ยังไม่มีรายการภาษาไทย คุณเลือกได้
words-list-letters = พิมพ์ด้วยตัวอักษรละติน คำภาษาอังกฤษมีแค่ตัวอักษร a ถึง z
words-list-english = ดูคำภาษาอังกฤษเจ็ดคำ
words-list-danish = ดูคำภาษาเดนมาร์กเจ็ดคำ
