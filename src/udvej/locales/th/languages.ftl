### Which languages there are, and what is not in one of them.

# On every page that a machine helped to translate, also in Danish and English
languages-unread = แปลโดยใช้เครื่องช่วย ยังไม่มีผู้ที่ใช้ภาษาไทยเป็นภาษาแม่ตรวจอ่าน

# A page that is not in the language
languages-waits = หน้านี้ยังไม่มีเป็นภาษาไทย จะแสดงที่นี่เมื่อผู้ที่ใช้ภาษาไทยเป็นภาษาแม่ได้อ่านคำแปลแล้ว
languages-read-da = อ่านเป็นภาษาเดนมาร์ก
languages-read-en = อ่านเป็นภาษาอังกฤษ
languages-human-title = ถามคนจริง ๆ
languages-human = คุณเขียนถึงที่ปรึกษาได้โดยไม่ต้องบอกว่าคุณเป็นใคร หาสถานที่ หรือโทรไปที่เบอร์ในหน้านี้ได้
