### The person's app after a first letter: the seven words, the folder, and deleting.

# 4b. Leaving without words
without-title = ถ้าไม่มีคำ คุณจะกลับมาไม่ได้
without-now = ตอนนี้จดหมายของคุณเปิดอยู่ในหน้านี้เท่านั้น ถ้าคุณปิด คุณจะไม่ได้เห็นคำตอบเลย
without-later = จดหมายจะถูกอ่านอยู่ดี คุณขอคำได้ตราบใดที่หน้านี้เปิดอยู่
without-stay = อยู่ที่นี่โดยไม่มีคำ
without-go = ออกไปโดยไม่มีคำ
without-gone = จดหมายยังอยู่กับเราและมีคนอ่านได้ ไม่มีคำใดเปิดให้คุณได้

# 5. The seven words
words-title = คำเจ็ดคำของคุณ
words-lead = เมื่อคุณพิมพ์คำในหน้าถัดไปแล้ว คำเหล่านี้จะเปิดแฟ้มของคุณได้บนโทรศัพท์หรือคอมพิวเตอร์เครื่องใดก็ได้
words-old = จนกว่าจะถึงตอนนั้น คำเดิมยังเปิดแฟ้มอยู่ อย่าเพิ่งทิ้งคำเดิม
words-label = คำเจ็ดคำ
words-keep-title = วิธีดูแลคำ
words-keep-head = จำให้ขึ้นใจ แต่งเป็นเรื่องสั้น ๆ
words-keep-paper = หรือเขียนลงบนกระดาษ กลางเรื่องอื่นที่ไม่เกี่ยวกัน
words-keep-photo = อย่าถ่ายรูป โทรศัพท์หลายเครื่องแชร์รูปเอง
words-keep-phone = อย่าเก็บไว้ในโทรศัพท์ที่คนอื่นดู
words-lost-title = ถ้าคำหายไป
words-lost = จะไม่มีใครเปิดแฟ้มได้อีก เราก็เปิดไม่ได้ คุณเริ่มแฟ้มใหม่ได้เสมอ แต่จดหมายเก่าจะหายไป
words-print = พิมพ์คำ
words-kept = ฉันมีคำแล้ว
words-not-now = ใช้คำเก่าต่อ

# 6. Type them yourself
back-title = พิมพ์คำเจ็ดคำด้วยตัวเอง
back-lead = แล้วคุณจะแน่ใจว่ามีคำถูกต้อง
back-label = คำเจ็ดคำของคุณ
back-hint = ตัวพิมพ์ใหญ่หรือเล็กไม่ต่างกัน
back-check = ตรวจคำ
back-wrong = { $count ->
   *[other] คำที่ { $numbers } ไม่ตรง ลองอีกครั้ง
}
back-missing = { $count ->
   *[other] ขาดไป { $count } คำ
}
back-see-again = แสดงคำอีกครั้ง

# Open the folder
open-title = เปิดแฟ้มของคุณ
open-lead = คำอยู่บนหน้าจอของคุณเอง ไม่ถูกส่งไปไหน
open-label = คำเจ็ดคำของคุณ
open-show = แสดงสิ่งที่ฉันพิมพ์
open-button = เปิดแฟ้ม
open-working = กำลังเปิดแฟ้ม อาจใช้เวลาสักครู่บนโทรศัพท์รุ่นเก่า
open-word-unknown = { $count ->
   *[other] คำที่ { $numbers } ไม่อยู่ในรายการ ลองดูว่าสะกดถูกไหม
}
open-lost-title = คุณไม่มีคำหรือ
open-lost = ถ้าอย่างนั้นเราเปิดแฟ้มไม่ได้ คุณเขียนจดหมายใหม่และได้แฟ้มใหม่ได้ คุณบอกได้ว่าเคยเขียนมาก่อน ถ้าคุณอยากบอก
open-lost-action = เขียนจดหมายใหม่

# The folder
folder-heading = แฟ้มของคุณ
folder-not-kept = ยังไม่มีคำที่เปิดแฟ้มนี้ ถ้าคุณปิดหน้านี้ คุณจะกลับมาที่แฟ้มไม่ได้
folder-relations = คนที่คุณเขียนด้วย
folder-more = เพิ่มเติม
folder-checking = หน้าจอของคุณกำลังตรวจจดหมายเก่าที่สุด ระหว่างนี้คุณอ่านได้
folder-contact-left = ที่ปรึกษาของคุณไม่อยู่ที่นี่แล้ว คุณเขียนถึงคนอื่นได้
folder-deleted = จดหมายที่นี่ถูกลบแล้ว
folder-first-visit = นี่เป็นครั้งแรกที่แฟ้มถูกเปิดด้วยคำของคุณ
folder-last-visit = แฟ้มถูกเปิดด้วยคำของคุณครั้งสุดท้าย { $when }
folder-not-you = ไม่ใช่คุณหรือ ถ้าอย่างนั้นคุณขอคำใหม่ได้
folder-visits = ทุกครั้งที่แฟ้มถูกเปิด
folder-contact = ที่ปรึกษาประจำของคุณคือ { $name }
folder-contact-out = { $name } ไม่อยู่เวรตอนนี้
folder-not-taken = จดหมายกำลังรอ คนที่เปิดได้: { $names }
folder-promise = { $name } จะตอบคุณภายใน { $when }
folder-promise-late = { $name } ตั้งใจจะตอบภายใน { $when } คำตอบยังไม่มา คุณเขียนอีกครั้งได้ หรือโทรไปที่เบอร์ในหน้านี้
folder-promise-none = { $name } ยังไม่ได้กำหนดเวลาตอบ
folder-letters = จดหมาย
folder-letters-none = ยังไม่มีจดหมายที่นี่
folder-answer-label = เขียนถึง { $name }
folder-answer-enough = คุณไม่ต้องเขียนตอบ คุณปิดแฟ้มหรือลบทุกอย่างได้
folder-room-little = อีกไม่นานที่นี่จะไม่มีที่ว่างสำหรับจดหมายแล้ว ถ้าอยากเขียนต่อ ให้เริ่มใหม่: เลือกเขียนถึงคนอื่น แล้วเลือกคนเดิมอีกครั้ง
folder-room-none = ที่นี่ไม่มีที่ว่างสำหรับจดหมายแล้ว ถ้าอยากเขียนต่อ ให้เริ่มใหม่: เลือกเขียนถึงคนอื่น แล้วเลือกคนเดิมอีกครั้ง จดหมายที่นี่จะอยู่จนกว่าคุณจะลบ
folder-room-untaken-little = มีที่ว่างอีกเพียงเล็กน้อย จนกว่าที่ปรึกษาจะรับจดหมายฉบับแรกของคุณ หลังจากนั้นจะมีที่ว่างอีก
folder-room-untaken-none = ไม่มีที่ว่างสำหรับจดหมายเพิ่ม จนกว่าที่ปรึกษาจะรับจดหมายฉบับแรกของคุณ คุณไม่ได้ทำอะไรผิด และจดหมายของคุณยังรออยู่ คุณเขียนถึงคนอื่นได้ด้วย
folder-send = ส่ง
folder-draft-kept = สิ่งที่คุณกำลังเขียนถูกเก็บไว้ในแฟ้ม คุณเท่านั้นที่อ่านได้
folder-their-mark = เมื่อ { $name } เขียนครั้งล่าสุด ได้เห็นจดหมายของคุณถึงวันที่ { $day } แล้ว
folder-their-mark-none = เรายังดูไม่ได้ว่า { $name } อ่านอะไรไปแล้ว
folder-write-other = เขียนถึงคนอื่น
folder-take-along = นำข้อความนี้ไปเขียนถึงคนอื่น
folder-sums = คำนวณเงินของคุณ
folder-close = ปิดแฟ้ม
folder-closed-title = แฟ้มปิดแล้ว
folder-ended = แฟ้มมีคำใหม่แล้ว หรือถูกลบไปแล้ว คำเก่าเปิดแฟ้มไม่ได้อีก
folder-closed = กุญแจไม่อยู่บนหน้าจอนี้แล้ว ต้องใช้คำเจ็ดคำเพื่อเปิดอีกครั้ง
folder-locked = แฟ้มถูกปิดเพราะไม่มีอะไรเกิดขึ้นเป็นเวลา { $time } พิมพ์คำเจ็ดคำเพื่อเปิดอีกครั้ง
folder-open-again = เปิดอีกครั้ง

# Delete one letter
letter-delete = ลบจดหมาย
letter-delete-question = คุณอยากลบจดหมายนี้ไหม จดหมายจะหายไปสำหรับทุกคน และเอากลับมาไม่ได้
letter-delete-yes = ใช่ ลบจดหมาย

# When a letter did not get through
letter-refused = จดหมายไม่ได้ถูกส่ง
letter-mend = แก้จดหมาย
letter-from-other = ที่ปรึกษา

# Who can read
readers-title = ใครอ่านได้
readers-you = คุณ
readers-contact = { $name } ที่ปรึกษาประจำของคุณ
readers-stand-in = { $name } คนแทน อ่านได้เมื่อมีการแจ้งว่าที่ปรึกษาของคุณไม่อยู่เท่านั้น
readers-stand-in-open = { $name } คนแทน
readers-circle = { $name } เปิดจดหมายฉบับแรกของคุณได้
readers-opened = { $name } เปิดแฟ้ม { $days }
readers-opened-none = { $name } ยังไม่ได้เปิดแฟ้ม
readers-before = คนที่ไม่ได้อ่านที่นี่แล้วเปิดแฟ้ม { $days }
readers-safety = เมื่อคุณคุยกับ { $name } คุณสองคนอ่านคำห้าคำให้กันฟังได้ ถ้าเหมือนกัน แปลว่าไม่มีใครอยู่ระหว่างคุณสองคน
readers-safety-show = แสดงคำห้าคำ
readers-safety-words = { $words }
readers-safety-differ = ถ้าไม่เหมือนกัน อย่าเขียนที่นี่อีก บอก { $name }

# New words
change-title = ขอคำใหม่
change-lead = คุณจะได้คำใหม่เจ็ดคำ เมื่อคุณพิมพ์คำใหม่แล้ว คำเก่าจะเปิดแฟ้มไม่ได้อีก ถ้าแฟ้มเปิดอยู่ที่อื่น แฟ้มจะปิดที่นั่น
change-old = เรามีสำเนาของทุกอย่างที่ล็อกไว้ สำเนาเก่ายังเปิดด้วยคำเก่าได้ สำเนาจะถูกลบหลังจากไม่กี่วัน
change-start = ขอคำใหม่ให้ฉัน
change-done = คำใหม่ใช้ได้แล้ว

# Delete everything
delete-title = ลบทุกอย่าง
delete-lead = จดหมายทั้งหมดในแฟ้มจะถูกลบที่เรา ที่ปรึกษาของคุณเห็นว่าคุณลบ แต่ไม่เห็นว่าทำไม
delete-when = ให้ลบเมื่อไร
delete-now = ทันที
delete-now-explain = เอากลับมาไม่ได้
delete-later = ในอีกสามวัน
delete-later-explain = แฟ้มจะปิดจนถึงตอนนั้น คุณยกเลิกได้ด้วยคำเจ็ดคำของคุณ
delete-copies = สำเนาของเราถูกล็อก และจะถูกลบด้วย แต่หลังจากไม่กี่วัน
delete-yes-now = ใช่ ลบตอนนี้
delete-yes-later = ใช่ ลบในอีกสามวัน
delete-working = กำลังลบ …
delete-done-title = ลบทุกอย่างแล้ว
delete-done = แฟ้มไม่มีอยู่แล้ว คุณไม่ต้องทำอะไรอีก คุณเขียนใหม่ได้ถ้าวันหนึ่งคุณอยากเขียน
delete-waiting-title = แฟ้มจะถูกลบ
delete-waiting = จะเกิดขึ้น { $when } จนถึงตอนนั้นไม่มีใครอ่านได้
delete-undo = เก็บแฟ้มไว้
delete-relation = ลบทุกอย่างกับ { $name }
delete-relation-lead = จดหมายทั้งหมดกับ { $name } จะถูกลบที่เรา { $name } เห็นว่าคุณลบ แต่ไม่เห็นว่าทำไม
delete-relation-waiting = จดหมายที่นี่จะถูกลบ { $when } จนถึงตอนนั้นไม่มีใครอ่านได้
delete-relation-undo = เก็บจดหมายไว้
