// A stand-in with as much of Android as the file asks for.
package android.app

open class Activity
